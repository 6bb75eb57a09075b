import { textOfParts } from '../../core/noted-reads.ts';
import { defineRule } from '../../core/rule.ts';
import { repeatedIds } from '../shared/repeated-ids.ts';

export const duplicateRegion = defineRule({
  id: 'regions/duplicate-id',
  summary: 'Two regions have the same id.',
  why: 'Accounts name their region by its id. When two share one, nobody can tell which thresholds and which owner are meant.',
  practice: 'What other sections refer to needs a name of its own.',
  exceptions: 'Leave it on. Give the second region an id of its own, and its accounts with it.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nregions:\n  - { id: emea, name: Europe, thresholds: 60% }\n  - { id: emea, name: Africa, thresholds: 30% }\n',
    good: 'partnerPlan: 1\nregions:\n  - { id: europe, name: Europe, thresholds: 60% }\n  - { id: africa, name: Africa, thresholds: 30% }\n',
  },
  check({ plan, report }) {
    for (const { id, earlier, earlierAt, proposal, fix } of repeatedIds(textOfParts(plan), plan.regions?.items ?? [])) {
      report({
        at: id.node.span,
        message: `"${earlier.name?.value ?? id.value}" has the id "${id.value}" already. Nobody can tell which of the two is meant. Give this region an id of its own, for example "${proposal}".`,
        related: [{ span: earlierAt, message: 'The region with the same id.' }],
        fixes: [fix],
      });
    }
  },
});
