import * as vscode from 'vscode';
import { pickOne } from './pick-one.ts';

/** What can be done once a person has seen both texts. Enter takes the first one, which should change nothing. */
export interface Question<T> {
  /** Of the tab in which both stand side by side. */
  readonly tab: string;
  readonly title: string;
  readonly placeholder: string;
  readonly choices: readonly (vscode.QuickPickItem & { readonly choice: T })[];
}

/** The scheme of the right side of the comparison, which is nowhere but in the memory of this window. */
const generatedScheme = 'partner-plan-generated';

/**
 * Shows what would change in a file, and asks what to do. The comparison is closed again afterwards. Gives nothing when
 * the person leaves the question.
 */
export async function compare<T>(
  existing: vscode.Uri,
  generated: string,
  question: Question<T>,
): Promise<T | undefined> {
  const right = existing.with({ scheme: generatedScheme, authority: '', query: '', fragment: '' });
  const provider = vscode.workspace.registerTextDocumentContentProvider(generatedScheme, {
    provideTextDocumentContent: (uri) => (uri.toString() === right.toString() ? generated : undefined),
  });
  const options = { preview: true, preserveFocus: true };
  const shown = vscode.commands.executeCommand('vscode.diff', existing, right, question.tab, options);
  try {
    // Nobody has to wait for the last line of the comparison before they are asked.
    const [picked] = await Promise.all([pickOne(question.choices, question), shown]);
    return picked?.choice;
  } finally {
    await close(right);
    provider.dispose();
  }
}

/** The name of a file as the title of a comparison shows it. */
export function fileNameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

async function close(right: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === right.toString());
  await vscode.window.tabGroups.close(tabs);
}
