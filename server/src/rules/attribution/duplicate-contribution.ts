import { textOfParts } from '../../core/noted-reads.ts';
import { defineRule } from '../../core/rule.ts';
import { repeatedIds } from '../shared/repeated-ids.ts';

const planWith = (second: string): string =>
  `partnerPlan: 1\nattribution:\n  contributions:\n    kinds:\n      - { id: reference, name: Reference visit, proof: Date and customer }\n      - { id: ${second}, name: Migration assessment, proof: The report }\n`;

export const duplicateContribution = defineRule({
  id: 'attribution/duplicate-contribution',
  summary: 'Two kinds of contribution have the same id.',
  why: 'What is shown apart is said by the id of a kind. When two share it, a report leaves out the wrong one.',
  practice: 'What is referred to by a name has this name alone.',
  exceptions: 'Leave it on. Where two kinds are one, merge them; where they are two, each needs an id.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWith('reference'), good: planWith('migration') },
  check({ plan, report }) {
    const kinds = plan.attribution?.contributions?.kinds?.items ?? [];
    for (const { id, earlier, earlierAt, proposal, fix } of repeatedIds(textOfParts(plan), kinds)) {
      report({
        at: id.node.span,
        message: `"${earlier.name?.value ?? id.value}" has the id "${id.value}" already. Nobody can tell which of the two is meant. Give this kind of contribution an id of its own, for example "${proposal}".`,
        related: [{ span: earlierAt, message: 'The first one.' }],
        fixes: [fix],
      });
    }
  },
});
