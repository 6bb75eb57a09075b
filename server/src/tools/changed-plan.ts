import * as z from 'zod';
import { isRecord } from '../core/record.ts';
import { indexLines } from '../core/text.ts';
import { nextStep, type PlanChange, quoting } from './tool.ts';

/** How a changed plan is handed out: as its whole text, as edits of the text that was given, or not at all. */
export type Giving = 'plan' | 'edits' | 'nothing';

/** The part of an input that says how. */
export const give = z.enum(['plan', 'edits']).default('plan').meta({
  description: 'Whether the answer holds the whole text of the changed plan, or edits of the text that was given.',
});

export function givingOf(input: unknown): Giving {
  return isRecord(input) && input.give === 'edits' ? 'edits' : 'plan';
}

/** The part of an answer that holds a changed plan. */
export const changed = {
  nextStep,
  changed: z.boolean().meta({ description: 'Whether the plan is another one than before.' }),
  plan: quoting('The whole text of the changed plan, to be written over the old one.').optional(),
  edits: z
    .array(
      z.strictObject({
        startLine: z.int(),
        startColumn: z.int(),
        endLine: z.int(),
        endColumn: z.int(),
        newText: quoting('What stands there afterwards.'),
      }),
    )
    .optional()
    .meta({
      description:
        'All edits at once, in places of the text that was given. Lines and columns are counted from 1, columns in UTF-16 code units, and the end is behind the last character.',
    }),
};

/** The same part, filled. Nothing is handed out where nothing changed. */
export function changedPlan({ before, text, edits }: PlanChange, giving: Giving): object {
  const isChanged = edits.length > 0;
  if (!isChanged || giving === 'nothing') return { changed: isChanged };
  if (giving === 'plan') return { changed: true, plan: text };
  const lines = indexLines(before);
  return {
    changed: true,
    edits: edits.map(({ span, newText }) => {
      const { start, end } = lines.rangeOf(span);
      return {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
        newText,
      };
    }),
  };
}
