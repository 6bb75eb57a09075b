import { asks, type Fix, type Problem } from '../../core/problem.ts';

/**
 * The fix of a problem that an editor may take when a person says "fix this": one that decides nothing, or the only one
 * that takes nothing away. Of several that decide something, each is as reasonable as the others.
 */
export function mostReasonable({ fixes }: Problem, text: string): Fix | undefined {
  const safe = fixes.find((fix) => fix.safe && !asks(fix));
  if (safe !== undefined) return safe;
  const [only, ...others] = fixes.filter((fix) => !takesAway(fix, text));
  return others.length === 0 ? only : undefined;
}

function takesAway({ edits }: Fix, text: string): boolean {
  return edits.some(({ span, newText }) => newText.trim() === '' && /\w/.test(text.slice(span.start, span.end)));
}
