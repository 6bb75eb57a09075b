import type { Brief } from '../../../schemas/brief.ts';
import { lineBreakOf, type TextEdit } from '../core/text.ts';
import { assumptionsList } from '../generate/assumed.ts';
import { settle } from '../generate/assumptions.ts';
import { layOut } from '../generate/layout.ts';
import type { Gap } from './gaps.ts';
import { reworded } from './reword.ts';

/**
 * What was assumed for the parts that were added, as a list behind the last line. What the list of an earlier time
 * holds already is not repeated.
 *
 * @param isFlow whether the plan stands in braces, where no comment could mark what was assumed.
 */
export function closingList(
  text: string,
  brief: Brief,
  currency: string | undefined,
  gaps: readonly Gap[],
  isFlow: boolean,
): TextEdit | undefined {
  const inserted = flat(gaps.map(({ edit }) => edit.newText).join('\n'));
  const before = flat(text);
  const wanted = settle(brief, currency).assumptions.filter(
    (assumption) =>
      (isFlow || inserted.includes(assumption.reason) || isFactAdded(assumption.key, gaps)) &&
      !before.includes(`- ${assumption.key}: ${assumption.value}.`),
  );
  if (wanted.length === 0 || gaps.length === 0) return undefined;
  const lines = layOut(reworded(assumptionsList(wanted)))
    .trimEnd()
    .split('\n');
  const gap = text.endsWith('\n') ? [''] : ['', ''];
  const newText = [...gap, ...lines, ''].join(lineBreakOf(text));
  return { span: { start: text.length, end: text.length }, newText };
}

/** Where the assumed facts of a program stand in the plan. A group in braces has no room to mark them. */
const facts: readonly (readonly [RegExp, string])[] = [
  [/^(?:dealSize|salesCycle|winRate)$/, 'program.deals'],
  [/^partners\./, 'program.partners'],
  [/^partnerPipelineTargets$/, 'program.partnerPipelineTargets'],
];

function isFactAdded(key: string, gaps: readonly Gap[]): boolean {
  return facts.some(([pattern, place]) => pattern.test(key) && gaps.some(({ path }) => path.join('.') === place));
}

/** Without the line breaks and number signs that only lay a comment out. */
function flat(text: string): string {
  return text.replace(/\s*\r?\n\s*(?:#\s*)?/g, ' ');
}
