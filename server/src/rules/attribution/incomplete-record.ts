import { type ContributionFact, contributionFacts } from '../../../../schemas/contributions.ts';
import { addItem } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { joined, joinedWith } from '../../core/words.ts';

const planWith = (record: string): string =>
  `partnerPlan: 1\nattribution:\n  contributions:\n    kinds: [{ id: reference, name: Reference visit, proof: Date and customer }]\n    record: [${record}]\n`;

export const incompleteRecord = defineRule({
  id: 'attribution/incomplete-record',
  summary: 'The record of a contribution leaves out the partner, the kind, the stage or the date.',
  why: 'A contribution is believed when somebody can look it up: who did what, when, and where the deal stood at that time. What is not kept on the day is not known at the end of the year.',
  source: [
    'Add a Partner Contribution field (for influenced deals) that captures what the partner contributed and at what stage.',
  ],
  exceptions:
    'Where the CRM keeps the missing part by itself, such as the date on which a record was made. Say which field holds it.',
  severity: 'warning',
  fixable: true,
  examples: { bad: planWith('partner, kind'), good: planWith('partner, kind, stage, date, proof') },
  check({ plan, report }) {
    const record = plan.attribution?.contributions?.record;
    // A fact that cannot be read may be the one that is missing.
    if (record === undefined || record.items.length === 0 || record.items.length < record.node.items.length) return;
    const kept = new Set<ContributionFact>(record.items.map(({ value }) => value));
    const missing = contributionFacts.filter((fact) => fact !== 'proof' && !kept.has(fact));
    if (missing.length === 0) return;
    report({
      at: record.node.span,
      message: `The record of a contribution does not hold ${joinedWith(
        'or',
        missing.map((fact) => facts[fact]),
      )}. Add ${joined(missing)}, so that each contribution can be looked up later.`,
      fixes: [
        {
          title: `Add ${joined(missing)}`,
          safe: false,
          edits: missing.map((fact) => addItem(plan.source.text, record.node, fact)),
        },
      ],
    });
  },
});

const facts: Readonly<Record<ContributionFact, string>> = {
  partner: 'which partner it came from',
  kind: 'what the partner did',
  stage: 'at which stage of the deal it was',
  date: 'on which day it was',
  proof: 'what proves it',
};
