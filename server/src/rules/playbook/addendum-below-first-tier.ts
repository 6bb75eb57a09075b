import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';

export const addendumBelowFirstTier = defineRule({
  id: 'playbook/addendum-below-first-tier',
  summary: 'A tier below the first one has an addendum to the playbook.',
  why: 'Every addendum is an exception that somebody has to remember. For the few partners of Tier 1 that is worth it. For everybody else the standard is what makes the program manageable.',
  source: ['Tier 1 partners may have addendums that reflect their specific motion.'],
  exceptions: 'Where a partner of Tier 2 is on its way up and tries the addendum for two quarters. Say until when.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: growth, name: Growth }\nplaybook:\n  addendums:\n    - { tier: growth, change: Joint account planning twice a year. }\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: growth, name: Growth }\nplaybook:\n  addendums:\n    - { tier: strategic, change: Joint account planning twice a year. }\n',
  },
  check({ plan, report }) {
    const tiers = rankedTiers(plan);
    const first = tiers.find(({ level }) => level === 0)?.tier.id?.value;
    for (const { tier } of plan.playbook?.addendums?.items ?? []) {
      const ranked = tiers.find((candidate) => candidate.tier.id?.value === tier?.value);
      if (tier === undefined || ranked === undefined || ranked.level === 0 || tier.value === first) continue;
      report({
        at: tier.node.span,
        message: `${ranked.title} has an addendum, and the framework allows addendums for Tier 1 only. Let these partners follow the standard playbook, or move the addendum to Tier 1.`,
        fixes:
          first === undefined
            ? []
            : [
                {
                  title: `Move the addendum to Tier 1, "${first}"`,
                  safe: false,
                  edits: [setValue(plan.source.text, tier.node, first)],
                },
              ],
      });
    }
  },
});
