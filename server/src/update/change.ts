import { setValue } from '../core/edits.ts';
import type { ScalarNode } from '../core/source.ts';
import { lineStart, overlap, type TextEdit } from '../core/text.ts';
import type { Draft } from './draft.ts';
import { foldedScalar } from './folded.ts';

/**
 * Edits that give a value of a draft another text. The comment above it goes when there are numbers in it, because it
 * explains a number that stands there no longer.
 */
export function change(
  { text }: Draft,
  node: ScalarNode | undefined,
  value: string | number | undefined,
): readonly TextEdit[] {
  if (node === undefined || value === undefined || String(node.value) === String(value)) return [];
  const edit = node.style === 'folded' ? foldedScalar(text, node, String(value)) : setValue(text, node, value);
  return [edit, ...withoutArithmetic(text, node.span.start)];
}

/** The edits that do not touch the text of an earlier one. Two changes may both want to take the same comment away. */
export function compatible(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of edits) {
    const isTaken = kept.some(
      ({ span }) => overlap(span, edit.span) || (span.start === edit.span.start && span.end === edit.span.end),
    );
    if (!isTaken) kept.push(edit);
  }
  return kept;
}

function withoutArithmetic(text: string, offset: number): TextEdit[] {
  const end = lineStart(text, offset);
  let start = end;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (!/^ *#/.test(text.slice(above, start))) break;
    start = above;
  }
  return /\d/.test(text.slice(start, end)) ? [{ span: { start, end }, newText: '' }] : [];
}
