import {
  type ClientCapabilities,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Range } from 'vscode-languageserver-types';
import { isRecord } from '../core/record.ts';
import { editOfLens, fixCommand, type LensFix, showCommand } from '../features/code-lens.ts';
import type { CheckedDocument } from '../features/document.ts';
import type { ClientAbilities } from '../features/feature.ts';
import { Refusal } from '../features/refusal.ts';
import { isRange } from './parameters.ts';

/** The commands that an editor can give back to the server; none where it could do nothing with what they do. */
export function serverCommands({ workspace, window }: ClientCapabilities): readonly string[] {
  return [
    ...(workspace?.applyEdit === true ? [fixCommand] : []),
    ...(window?.showDocument?.support === true ? [showCommand] : []),
  ];
}

/**
 * Does what a lens has promised, in an editor that has none of our commands.
 *
 * @throws ResponseError for a command that is none, for one without what it needs, and where it cannot be done any more.
 */
export async function runCommand(
  { command, arguments: given }: { readonly command?: unknown; readonly arguments?: unknown },
  connection: Connection,
  document: (uri: string) => CheckedDocument | undefined,
  client: ClientAbilities,
): Promise<null> {
  const about: unknown = Array.isArray(given) ? given[0] : undefined;
  if (command === fixCommand && isFix(about)) {
    const { applied } = await connection.workspace.applyEdit(editFor(about, document(about.uri), client));
    if (applied) return null;
    throw new ResponseError(LSPErrorCodes.RequestFailed, 'The editor did not take the change. Is the plan read-only?');
  }
  if (command === showCommand && isPlace(about)) {
    await connection.window.showDocument({ uri: about.uri, selection: about.range, takeFocus: true });
    return null;
  }
  throw new ResponseError(
    ErrorCodes.InvalidParams,
    `workspace/executeCommand needs ${fixCommand} or ${showCommand}, with the argument that a lens has for it.`,
  );
}

function editFor(fix: LensFix, document: CheckedDocument | undefined, client: ClientAbilities) {
  try {
    if (document === undefined) throw new Refusal('The plan is not open any more.');
    return editOfLens(fix, document, client);
  } catch (error) {
    if (error instanceof Refusal) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
    throw error;
  }
}

function isFix(value: unknown): value is LensFix {
  return (
    isRecord(value) &&
    ['uri', 'rule', 'title'].every((key) => typeof value[key] === 'string') &&
    ['version', 'start', 'end'].every((key) => typeof value[key] === 'number')
  );
}

function isPlace(value: unknown): value is { readonly uri: string; readonly range: Range } {
  return isRecord(value) && typeof value.uri === 'string' && isRange(value.range);
}
