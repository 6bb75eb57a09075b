import { removeItem, setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';

export const softLaunchBeyondTierOne = defineRule({
  id: 'launch/soft-launch-beyond-tier-one',
  summary: 'The soft launch is not for Tier 1 partners only.',
  why: 'Tier 1 partners have a manager who hears what goes wrong, and a relationship that survives it. The other tiers should meet the program when it works.',
  source: [
    'Soft launch (first 30 days with Tier 1 partners only): [What to test and validate before opening to all tiers]',
  ],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers: [{ id: strategic, name: Strategic }, { id: growth, name: Growth }]\nlaunch:\n  softLaunch: { length: 30 days, tiers: [strategic, growth] }\n',
    good: 'partnerPlan: 1\ntiers: [{ id: strategic, name: Strategic }, { id: growth, name: Growth }]\nlaunch:\n  softLaunch: { length: 30 days, tiers: [strategic] }\n',
  },
  check({ plan, report }) {
    const first = plan.tiers?.items[0];
    const firstId = first?.id?.value;
    const chosen = plan.launch?.softLaunch?.tiers;
    if (chosen === undefined || firstId === undefined || first?.node !== plan.tiers?.node.items[0]) return;
    // Each track has a Tier 1 of its own.
    const lower = new Map(
      rankedTiers(plan).flatMap(({ level, tier: { id, name } }) =>
        level === 0 ? [] : [[id?.value, name?.value ?? id?.value] as const],
      ),
    );
    let hasFirst = chosen.items.some(({ value }) => value === firstId);
    const firstName = first?.name?.value ?? firstId;
    for (const { value, node } of chosen.items) {
      // A tier that does not exist is another problem.
      if (value === firstId || !lower.has(value)) continue;
      const fix = hasFirst
        ? { title: `Leave out ${value}`, edits: [removeItem(plan.source.text, chosen.node, node)] }
        : { title: `Replace it by ${firstId}`, edits: [setValue(plan.source.text, node, firstId)] };
      report({
        at: node.span,
        message: `"${lower.get(value)}" takes part in the soft launch, which is for Tier 1 partners only. Tier 1 is "${firstName}".`,
        fixes: [{ ...fix, safe: false }],
      });
      hasFirst = true;
    }
  },
});
