import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import type { CheckedDocument } from './document.ts';
import { outlineOf } from './document-symbol.ts';
import { defineWorkspaceFeature } from './feature.ts';
import { fileNameOf } from './file-stem.ts';

interface WorkspaceSymbolParams {
  readonly query: string;
}

/** More symbols than a person looks through. Another letter finds those that are left. */
const MOST_SYMBOLS = 500;

/** Finds sections, tiers, fields, views, tasks and risks by their names, in every plan that is open or known. */
export const workspaceSymbol = defineWorkspaceFeature<WorkspaceSymbolParams, SymbolInformation[]>({
  method: 'workspace/symbol',
  capabilities: { workspaceSymbolProvider: true },
  empty: [],
  answer({ params: { query }, workspace }) {
    const found: SymbolInformation[] = [];
    for (const { symbols } of workspace.outlines()) {
      for (const symbol of symbols) {
        if (!fits(symbol.name, query)) continue;
        found.push(symbol);
        if (found.length === MOST_SYMBOLS) return found;
      }
    }
    return found;
  },
});

/** Every symbol of a document in one list, each with what it stands in. */
export function symbolsOf(document: CheckedDocument): readonly SymbolInformation[] {
  return document.kept('flat outline', () => {
    const flat = (symbols: readonly DocumentSymbol[], container: string): SymbolInformation[] =>
      symbols.flatMap(({ name, kind, range, children = [] }) => [
        { name, kind, location: { uri: document.uri, range }, containerName: container },
        ...flat(children, name),
      ]);
    return flat(outlineOf(document), fileNameOf(document.uri));
  });
}

/** Whether the letters of a query stand in a name in their order, in capitals or not. An editor sorts by how well. */
function fits(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase().replaceAll(/\s/g, '')) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
