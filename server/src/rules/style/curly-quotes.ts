import { defineRule } from '../../core/rule.ts';
import type { ScalarNode } from '../../core/source.ts';
import { indexLines } from '../../core/text.ts';

export const curlyQuotes = defineRule({
  id: 'style/curly-quotes',
  summary: 'A text stands in quotes of a word processor, which are a part of it.',
  why: 'YAML knows straight quotes only. Quotes that a word processor has bent are letters of the text: the document prints them, a field of the CRM is called by them, and a name that is written without them is another name.',
  practice: 'YAML 1.2.2, chapter 7.3: a text in quotes stands in straight ones, single or double.',
  exceptions: 'Where the quotes belong to the text, as around the title of a book within a sentence.',
  severity: 'information',
  fixable: true,
  isTextByText: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  name: \u201CNorthwind Connect\u201D\n',
    good: 'partnerPlan: 1\nprogram:\n  name: "Northwind Connect"\n',
  },
  check({ plan, report }) {
    // What is no value of its field is told there, with the value that is meant.
    const invalid = new Set(
      plan.structure.flatMap((problem) => (problem.kind === 'invalid-value' ? problem.node : [])),
    );
    const found = plan.source.scalars.filter(
      ({ node, role }) =>
        role === 'value' && node.style === 'plain' && !invalid.has(node) && IN_QUOTES.test(wordsOf(node)),
    );
    if (found.length === 0) return;
    const { positionAt } = indexLines(plan.source.text);
    for (const { node } of found.slice(0, MOST)) {
      const words = wordsOf(node).slice(1, -1);
      report({
        at: node.span,
        message:
          'The quotes around this text are those of a word processor. YAML takes them for letters, so that the document prints them and the text is not found by its name. Write straight quotes.',
        fixes: [
          { title: 'Write straight quotes', safe: false, edits: [{ span: node.span, newText: straight(words) }] },
        ],
        together: {
          where: `line ${positionAt(node.span.start).line + 1}`,
          what: '',
          tell: (all) =>
            `The quotes around ${all.length} texts are those of a word processor. YAML takes them for letters, so that the document prints them and the texts are not found by their names. Write straight quotes.`,
          fix: 'Write straight quotes around each of them',
        },
      });
    }
  },
});

/** Where there are more in one file, all of it comes from a word processor. */
const MOST = 50;

/** One pair around the whole text, with no other quote inside: a text may well begin and end with a quotation. */
const IN_QUOTES =
  /^[\u00AB\u2018\u201A\u201C\u201E\u2039][^\u00AB\u00BB\u2018\u201A\u201C-\u201F\u2039\u203A]+[\u00BB\u2018\u2019\u201C\u201D\u203A]$/u;

function wordsOf({ value }: ScalarNode): string {
  return typeof value === 'string' ? value : '';
}

function straight(words: string): string {
  return `"${words.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
