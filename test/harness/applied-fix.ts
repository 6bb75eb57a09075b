import type { Fix } from '../../server/src/core/problem.ts';
import { plainTextOf } from '../../server/src/core/snippet-text.ts';
import { applyEdits } from '../../server/src/core/text.ts';

/** The text after a fix, with what its placeholders propose, as a client writes it that knows no snippets. */
export function appliedFix(text: string, { edits }: Pick<Fix, 'edits'>): string {
  const plain = edits.map((edit) => (edit.snippet ? { ...edit, newText: plainTextOf(edit.newText) } : edit));
  return applyEdits(text, plain);
}
