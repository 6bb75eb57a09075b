import * as vscode from 'vscode';
import type { RunToolResult, ToolEdit } from '../../../server/src/protocol/tools.ts';
import type { PlanServer } from '../client.ts';
import { openForServer } from '../find-files.ts';
import { isBrief, isPlan } from '../language.ts';
import { today } from '../today.ts';
import { confirmationOf } from './confirmation.ts';
import { fileInWorkspace } from './file-in-workspace.ts';

/** What an agent gives to a tool. Nothing about it is certain. */
type Input = Readonly<Record<string, unknown>>;

/** A tool as the manifest contributes it. The server knows what it does. */
interface ContributedTool {
  readonly name: string;
  readonly displayName: string;
  readonly tags: readonly string[];
}

/** What stands in front of the name of a tool here, where all extensions share one list. */
const prefix = 'partner_plan_';

/** Registers the tools of the manifest for every agent in the window. */
export function registerTools(context: vscode.ExtensionContext, server: PlanServer): vscode.Disposable {
  const { contributes } = context.extension.packageJSON as {
    readonly contributes: { readonly languageModelTools: readonly ContributedTool[] };
  };
  return vscode.Disposable.from(
    ...contributes.languageModelTools.map((tool) => vscode.lm.registerTool(tool.name, toolOf(tool, server))),
  );
}

function toolOf(tool: ContributedTool, server: PlanServer): vscode.LanguageModelTool<Input> {
  return {
    prepareInvocation({ input }) {
      const invocationMessage = `Partner Plan: ${tool.displayName}`;
      const confirmationMessages = confirmationOf(tool, input.file);
      return confirmationMessages === undefined ? { invocationMessage } : { invocationMessage, confirmationMessages };
    },
    async invoke({ input }) {
      const { ok, text } = await run(tool.name.slice(prefix.length), input, server);
      if (!ok) throw new Error(text);
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
    },
  };
}

async function run(tool: string, given: Input, server: PlanServer): Promise<RunToolResult> {
  const { file, briefFile, ...rest } = given;
  const input = { ...rest, ...(briefFile === undefined ? {} : { brief: await briefIn(briefFile) }) };
  if (file === undefined) return server.runTool({ tool, input, today: today() });
  if (rest.plan !== undefined) throw new Error('Both "file" and "plan" bring a plan. Leave one of them out.');
  const plan = await openForServer(await fileInWorkspace(file));
  if (!isPlan(plan)) throw new Error('The file is no partner plan. Name a file like northwind.partner-plan.yaml.');
  const result = await server.runToolOnPlan({ uri: plan.uri.toString(), tool, input });
  if (result.edit !== undefined) await apply(plan, result.edit);
  return result;
}

/** Makes a change in the editor, where the person sees it, can undo it, and decides when it is saved. */
async function apply(plan: vscode.TextDocument, { version, edits }: NonNullable<RunToolResult['edit']>): Promise<void> {
  if (plan.version !== version)
    throw new Error('The plan changed in the meantime, so nothing was changed. Call the tool again.');
  const change = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) change.replace(plan.uri, rangeOf(range), newText);
  if (!(await vscode.workspace.applyEdit(change)))
    throw new Error('The editor did not take the change, so nothing was changed.');
}

function rangeOf({ start, end }: ToolEdit['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

async function briefIn(given: unknown): Promise<string> {
  const brief = await openForServer(await fileInWorkspace(given));
  if (!isBrief(brief)) throw new Error('The file is no brief. Name a file like northwind.partner-brief.yaml.');
  return brief.getText();
}
