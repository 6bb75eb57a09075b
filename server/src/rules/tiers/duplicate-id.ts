import { textOfParts } from '../../core/noted-reads.ts';
import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { repeatedIds } from '../shared/repeated-ids.ts';

export const duplicateTierId = defineRule({
  id: 'tiers/duplicate-id',
  summary: 'Two tiers have the same id.',
  why: 'Movement rules, co-sell models and the launch name a tier by its id. When two tiers share one, nobody can tell which of them is meant.',
  practice: 'What other sections refer to needs a name of its own.',
  exceptions: 'Leave it on. An id is a short word that nobody prints, so a second one costs nothing.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: partner, name: Strategic }\n  - { id: partner, name: Referral }\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\n',
  },
  check({ plan, report }) {
    const tiers = rankedTiers(plan);
    const titles = new Map(tiers.map(({ tier, title }) => [tier, title]));
    const parts = tiers.map(({ tier }) => tier);
    for (const { id, earlier, earlierAt, proposal, fix } of repeatedIds(textOfParts(plan), parts)) {
      report({
        at: id.node.span,
        message: `${titles.get(earlier)} has the id "${id.value}" already. Other sections cannot tell the two apart. Give this tier an id of its own, for example "${proposal}".`,
        related: [{ span: earlierAt, message: 'The tier with the same id.' }],
        fixes: [fix],
      });
    }
  },
});
