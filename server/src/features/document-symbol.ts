import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { MapEntry, MapNode, PathStep, SequenceNode, SourceNode } from '../core/source.ts';
import { isEmpty } from '../core/source.ts';
import { documentationOf, schemaAt } from '../core/vocabulary.ts';
import type { CheckedDocument } from './document.ts';
import { type Earlier, earlierOf } from './earlier.ts';
import { type DocumentParams, defineFeature } from './feature.ts';
import { itemName } from './item-name.ts';

/** The outline of a plan: its sections, and in them the tiers, fields, views, tasks and risks by their names. */
export const documentSymbol = defineFeature<DocumentParams, DocumentSymbol[]>({
  method: 'textDocument/documentSymbol',
  everyKind: true,
  capabilities: { documentSymbolProvider: true },
  empty: [],
  answer({ document }) {
    return [...outlineOf(document)];
  },
});

export function outlineOf(document: CheckedDocument): readonly DocumentSymbol[] {
  return document.kept('outline', () => {
    const earlier = earlierOf(document);
    if (earlier !== undefined) return moved(outlineOf(earlier.document), earlier);
    const { node } = document.plan;
    return node === undefined ? [] : symbolsOfMap(node, [], document);
  });
}

/**
 * The outline of the text before somebody began to type what cannot be read yet, at the places of now. What stood where
 * the text is another one now is left out, unless something in it is still there.
 */
function moved(symbols: readonly DocumentSymbol[], earlier: Earlier): DocumentSymbol[] {
  return symbols.flatMap(({ range, selectionRange, children = [], ...symbol }) => {
    const inside = moved(children, earlier);
    if (inside.length === 0 && earlier.isGone(selectionRange)) return [];
    return [
      {
        ...symbol,
        range: earlier.toNow(range),
        selectionRange: earlier.toNow(selectionRange),
        children: inside,
      },
    ];
  });
}

function symbolsOfMap(map: MapNode, path: readonly PathStep[], document: CheckedDocument): DocumentSymbol[] {
  return map.entries.flatMap((entry) => {
    const symbol = symbolOfEntry(entry, path, document);
    return symbol === undefined ? [] : [symbol];
  });
}

/** The symbol of a key with more than a single value. What an alias stands for is listed where it is written. */
function symbolOfEntry(
  { key, value, merged }: MapEntry,
  path: readonly PathStep[],
  document: CheckedDocument,
): DocumentSymbol | undefined {
  if (merged || value.kind === 'scalar' || value.span.start < key.span.end) return undefined;
  const name = String(key.value);
  const at = [...path, name];
  const schema = schemaAt(at, document.schema);
  const title = schema === undefined ? undefined : documentationOf(schema).title;
  return {
    name: title ?? name,
    detail: title === undefined ? '' : name,
    kind: path.length === 0 ? SymbolKind.Module : value.kind === 'map' ? SymbolKind.Object : SymbolKind.Array,
    range: document.lines.rangeOf({ start: key.span.start, end: value.span.end }),
    selectionRange: document.lines.rangeOf(key.span),
    children: value.kind === 'map' ? symbolsOfMap(value, at, document) : symbolsOfItems(value, at, document),
  };
}

function symbolsOfItems(list: SequenceNode, path: readonly PathStep[], document: CheckedDocument): DocumentSymbol[] {
  return list.items.flatMap((item, index) => {
    if (item.kind !== 'map' || !isInside(item, list)) return [];
    const at = [...path, index];
    const title = schemaAt(at, document.schema) === undefined ? undefined : itemName(item, at);
    return [
      {
        name: title ?? `Item ${index + 1}`,
        kind: SymbolKind.Struct,
        range: document.lines.rangeOf(item.span),
        selectionRange: document.lines.rangeOf(firstKey(item) ?? item.span),
        children: symbolsOfMap(item, at, document),
      },
    ];
  });
}

function isInside(item: SourceNode, list: SequenceNode): boolean {
  return list.span.start <= item.span.start && item.span.end <= list.span.end;
}

function firstKey(map: MapNode): { start: number; end: number } | undefined {
  const entry = map.entries.find(({ merged }) => !merged);
  if (entry === undefined) return undefined;
  const own = !isEmpty(entry.value) && entry.value.kind === 'scalar' && entry.value.span.start >= entry.key.span.end;
  return { start: entry.key.span.start, end: own ? entry.value.span.end : entry.key.span.end };
}
