import * as vscode from 'vscode';
import { isBrief, isPlan } from './language.ts';
import { walkthroughId } from './walkthrough.ts';

/** Where it is remembered that a person knows where to begin. */
const key = 'greeted';

/**
 * Opens the walkthrough in the first window of a new user, because an empty window does not say what to do first. It
 * comes once in the life of an installation, and never when something is open that it would cover, when a plan shows
 * that the person has found the way, or when VS Code is set to open no walkthroughs by itself.
 */
export async function greet({ globalState, extension }: vscode.ExtensionContext): Promise<void> {
  if (globalState.get(key) === true) return;
  const hasBegun = vscode.workspace.textDocuments.some((document) => isPlan(document) || isBrief(document));
  if (!hasBegun && (!isWelcome() || !isEmpty())) return;
  await globalState.update(key, true);
  if (hasBegun) return;
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#${walkthroughId}`);
}

function isWelcome(): boolean {
  return vscode.workspace.getConfiguration('workbench.welcomePage').get('walkthroughs.openOnInstall') === true;
}

/** The welcome page of VS Code is a tab of no known kind. It gives its place to the walkthrough. */
function isEmpty(): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.length <= 1 && tabs.every(({ input }) => input === undefined);
}
