import type { Connection } from 'vscode-languageserver';
import { type FindFilesResult, findFilesRequest } from '../protocol/requests.ts';
import type { Environment, FoundFile } from './environment.ts';

/**
 * The plans and briefs in the folders. An editor that can search finds them where the server cannot look, and leaves out
 * what a person has left out of it. Otherwise the server looks for itself, where it can.
 */
export async function searchWorkspace(
  connection: Connection,
  environment: Environment,
  folders: readonly string[],
): Promise<readonly FoundFile[]> {
  if (folders.length === 0) return [];
  try {
    const result: unknown = await connection.sendRequest(findFilesRequest, {});
    if (isAnswer(result)) return result.uris.map((uri) => ({ uri }));
  } catch {
    // An editor that does not know the request.
  }
  return environment.listFiles(folders);
}

function isAnswer(result: unknown): result is FindFilesResult {
  return (
    typeof result === 'object' &&
    result !== null &&
    'uris' in result &&
    Array.isArray(result.uris) &&
    result.uris.every((uri) => typeof uri === 'string')
  );
}
