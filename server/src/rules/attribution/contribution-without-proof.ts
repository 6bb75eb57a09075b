import { addKey } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { joinedWith } from '../../core/words.ts';
import { keyOrder } from '../shared/missing-key.ts';

const planWith = (proof: string): string =>
  `partnerPlan: 1\nattribution:\n  contributions:\n    kinds:\n      - { id: reference, name: Reference visit, proof: Date and customer }\n      - { id: migration, name: Migration assessment${proof} }\n`;

export const contributionWithoutProof = defineRule({
  id: 'attribution/contribution-without-proof',
  summary: 'A kind of contribution does not say what proves it.',
  why: 'A contribution that nobody can check grows by itself, and sales stops believing the number. A date, a document or a name is enough.',
  practice: 'What counts for a partner can be looked up by somebody who was not there.',
  exceptions: 'Where the CRM proves it, such as a usage report that nobody types in. Name that report as the proof.',
  severity: 'information',
  fixable: true,
  examples: { bad: planWith(''), good: planWith(', proof: The report') },
  check({ plan, report }) {
    const kinds = plan.attribution?.contributions?.kinds;
    const lacking = [...new Set(kinds?.items)].filter(
      ({ node, name }) => name !== undefined && entryOf(node, 'proof') === undefined,
    );
    const [first, ...others] = lacking;
    if (kinds === undefined || first?.name === undefined) return;
    const names = lacking.map(({ name }) => `"${name?.value}"`);
    report({
      at: first.name.node.span,
      message: `Nothing is said about what proves ${joinedWith('or', names)}. Add "proof": what shows that it happened, such as a date, a document or a name.`,
      related: others.map(({ name, node }) => ({ span: (name?.node ?? node).span, message: 'This one, too.' })),
      fixes: [
        {
          title: 'Add "proof"',
          safe: false,
          edits: lacking.map(({ node }) =>
            addKey(
              plan.source.text,
              node,
              'proof',
              { placeholder: 'Date and the people who were there' },
              keyOrder(['attribution', 'contributions', 'kinds', 0]),
            ),
          ),
        },
      ],
    });
  },
});
