import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver';

/** Holds the addresses of the folders that are open in the editor. */
export interface WorkspaceFolders {
  current(): readonly string[];
  /** Takes the folders as they come with `initialize`. */
  start(params: Pick<InitializeParams, 'workspaceFolders' | 'rootUri'>): void;
  /** Takes a change as it comes with `workspace/didChangeWorkspaceFolders`. */
  change(event: { readonly added: readonly WorkspaceFolder[]; readonly removed: readonly WorkspaceFolder[] }): void;
}

export function createWorkspaceFolders(): WorkspaceFolders {
  let folders: readonly string[] = [];
  return {
    current: () => folders,
    start({ workspaceFolders, rootUri }) {
      folders = workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === 'string' ? [rootUri] : []);
    },
    change({ added, removed }) {
      const gone = removed.map(({ uri }) => uri);
      folders = [...folders.filter((uri) => !gone.includes(uri)), ...added.map(({ uri }) => uri)];
    },
  };
}
