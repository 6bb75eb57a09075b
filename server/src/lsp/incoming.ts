import type { ConnectionOptions, Message } from 'vscode-languageserver';
import { isRecord } from '../core/record.ts';

/**
 * How messages are put right before the library behind the connection reads them. It takes what a client says at the
 * start as certain, so that one wrong value would fail there, where no handler of ours can help.
 */
export const connectionOptions: ConnectionOptions = {
  messageStrategy: { handleMessage: (message, next) => next(putRight(message)) },
};

export function putRight(message: Message): Message {
  if (!('method' in message)) return message;
  const { params } = message as { readonly params?: unknown };
  switch (message.method) {
    case 'initialize':
      // Parameters that are none are refused by the library, once they are absent.
      return { ...message, params: isRecord(params) ? withStart(params) : undefined } as Message;
    case 'textDocument/didChange':
      return { ...message, params: isRecord(params) ? withVersion(params) : params } as Message;
    default:
      // The library hands a list to a handler item by item, and nothing at all as if there were no parameters. What is
      // null reaches the handler, which says what it needs.
      return 'id' in message && !isRecord(params) ? ({ ...message, params: null } as Message) : message;
  }
}

function withStart(params: Readonly<Record<string, unknown>>): object {
  const { capabilities, workspaceFolders, rootUri } = params;
  return {
    ...params,
    capabilities: isRecord(capabilities) ? withRecords(capabilities) : {},
    workspaceFolders: Array.isArray(workspaceFolders) ? workspaceFolders.filter(isFolder) : null,
    rootUri: typeof rootUri === 'string' ? rootUri : null,
  };
}

/** Abilities are groups of groups. One that is something else says nothing. */
function withRecords(capabilities: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(capabilities).filter(([, group]) => isRecord(group)));
}

/** A change without a version is a change all the same. */
function withVersion(params: Readonly<Record<string, unknown>>): object {
  const { textDocument } = params;
  if (!isRecord(textDocument) || typeof textDocument.version === 'number') return params;
  return { ...params, textDocument: { ...textDocument, version: 0 } };
}

function isFolder(folder: unknown): boolean {
  return isRecord(folder) && typeof folder.uri === 'string';
}
