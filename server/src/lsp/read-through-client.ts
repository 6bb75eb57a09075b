import type { Connection } from 'vscode-languageserver';
import { type ReadFileParams, readFileRequest } from '../protocol/requests.ts';

/**
 * Reads a file through the editor, which knows file systems that the server does not. An editor that does not know the
 * request has no such file.
 */
export async function readThroughClient(connection: Connection, uri: string): Promise<string | undefined> {
  const params: ReadFileParams = { uri };
  try {
    const result: unknown = await connection.sendRequest(readFileRequest, params);
    const isAnswer = typeof result === 'object' && result !== null && 'text' in result;
    return isAnswer && typeof result.text === 'string' ? result.text : undefined;
  } catch {
    return undefined;
  }
}
