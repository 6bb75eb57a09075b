import { type CutText, cutTexts, wholeText } from '../../core/cut-text.ts';
import { printText } from '../../core/edits.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule } from '../../core/rule.ts';
import { placeAt } from '../../core/source.ts';
import { schemaAt } from '../../core/vocabulary.ts';

export const cutText = defineRule({
  id: 'schema/cut-text',
  summary: 'A text is followed by a number sign that cuts it off.',
  why: 'In YAML a number sign behind a space starts a comment. What stands behind it is not part of the plan: not in the document, and not in the CRM.',
  practice: 'YAML 1.2.2, chapter 6.6: a comment starts with a number sign that stands behind a space.',
  exceptions:
    'Leave it on. What stands behind the sign is a comment for YAML, so that the document prints half of the sentence.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  name: Northwind Connect #1 program\n',
    good: 'partnerPlan: 1\nprogram:\n  name: "Northwind Connect #1 program"\n',
  },
  check({ plan, report }) {
    const { text, root, problems } = plan.source;
    if (root === undefined) return;
    for (const cut of cutTexts(plan.source).slice(0, MOST_CUT)) {
      // Where the text had to go on, the file cannot be read, and the mistake of syntax says why.
      if (cut.value === undefined || problems.some(({ span }) => span.start === cut.rest.start)) continue;
      // Where the whole could not stand, such as behind an amount or a choice, the rest can only be a comment.
      const schema = schemaAt(placeAt(root, cut.value.span.start).path);
      if (schema?.safeParse(wholeText(text, cut)).success !== true) continue;
      const rest = text.slice(cut.rest.start, cut.rest.end);
      report({
        at: cut.rest,
        message: `The text ends in front of "${rest}", because a # behind a space starts a comment. Put the whole text in quotes if it belongs together, or a space behind the # if it is a comment.`,
        fixes: fixesFor(cut, text),
      });
    }
  },
});

/** Where there are more in one file, somebody writes comments in this way. */
const MOST_CUT = 50;

/** Both readings of a text that a number sign cut off. Which one was meant, only a person knows. */
export function fixesFor(cut: CutText, text: string): readonly Fix[] {
  const { rest, value } = cut;
  const quoted = { start: value?.span.start ?? rest.start, end: rest.end };
  const behindSign = rest.start + 1;
  return [
    {
      title: 'Put the whole text in quotes',
      safe: false,
      edits: [{ span: quoted, newText: printText(text, wholeText(text, cut), value?.inFlow ?? false) }],
    },
    {
      title: 'Make it a comment: put a space behind the #',
      safe: false,
      edits: [{ span: { start: behindSign, end: behindSign }, newText: ' ' }],
    },
  ];
}
