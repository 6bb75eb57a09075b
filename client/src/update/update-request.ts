import type * as vscode from 'vscode';
import type { CompleteParams } from '../../../server/src/protocol/update.ts';
import { briefBeside } from '../briefs.ts';
import { chosenPlan, type Services, toUri } from '../commands/command.ts';
import { openForServer } from '../find-files.ts';

/** What a command that updates a plan may be told beforehand. */
export interface UpdateRequest {
  readonly uri?: vscode.Uri | undefined;
  /** The key of a section. */
  readonly section?: string | undefined;
  readonly preview: boolean;
}

/** A menu hands over the address of the plan, everybody else an object. */
export function readUpdateRequest(given: unknown): UpdateRequest {
  const uri = toUri(given);
  if (uri || typeof given !== 'object' || given === null) return { uri, preview: true };
  const { uri: plan, section, preview } = given as Readonly<Record<string, unknown>>;
  return {
    uri: toUri(plan),
    section: typeof section === 'string' ? section : undefined,
    preview: preview !== false,
  };
}

/** Opens the plan that an update is about, so that the server knows it. */
export function openPlan(services: Services, { uri }: UpdateRequest): Promise<vscode.TextDocument> {
  return openForServer(chosenPlan(services, uri));
}

/** What the server needs to know: the plan, and the brief beside it when there is one. */
export async function updateParams(plan: vscode.TextDocument): Promise<CompleteParams> {
  const brief = await briefBeside(plan.uri);
  const uri = plan.uri.toString();
  return brief ? { uri, brief: { uri: brief.uri.toString(), text: brief.getText() } } : { uri };
}
