import type { SelectionRange } from 'vscode-languageserver-types';
import { placeAt } from '../core/source.ts';
import type { Position, Span } from '../core/text.ts';
import type { CheckedDocument } from './document.ts';
import { type DocumentParams, defineFeature } from './feature.ts';

interface SelectionRangeParams extends DocumentParams {
  readonly positions: readonly Position[];
}

/** What a growing selection takes in: a value, its key, the group around it, up to the whole plan. */
export const selectionRange = defineFeature<SelectionRangeParams, SelectionRange[]>({
  method: 'textDocument/selectionRange',
  everyKind: true,
  capabilities: { selectionRangeProvider: true },
  empty: [],
  answer({ params, document }) {
    return params.positions.map((position) => rangesAt(position, document));
  },
});

function rangesAt(position: Position, { text, lines, plan }: CheckedDocument): SelectionRange {
  const offset = lines.offsetAt(position);
  const all: SelectionRange = { range: lines.rangeOf({ start: 0, end: text.length }) };
  let innermost = all;
  let last: Span = { start: 0, end: text.length };
  for (const span of plan.node === undefined ? [] : spansAt(plan.node, offset)) {
    const grows = last.start <= span.start && span.end <= last.end && span.end - span.start < last.end - last.start;
    if (!grows || offset < span.start || span.end < offset) continue;
    innermost = { range: lines.rangeOf(span), parent: innermost };
    last = span;
  }
  return innermost;
}

/** The spans around an offset from the outside in: groups and lists, keys with their values, and single values. */
function spansAt(root: NonNullable<CheckedDocument['plan']['node']>, offset: number): readonly Span[] {
  const { path, nodes, onKey } = placeAt(root, offset);
  const spans = nodes.flatMap((node, depth) => {
    const entry = node.kind === 'map' ? node.entries.find(({ key }) => key.value === path[depth]) : undefined;
    if (entry === undefined) return [node.span];
    return [node.span, { start: entry.key.span.start, end: Math.max(entry.key.span.end, entry.value.span.end) }];
  });
  return onKey === undefined ? spans : [...spans, onKey.key.span];
}
