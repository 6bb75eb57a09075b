import { removeItem, setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { tiersById } from '../../framework/facts/moves.ts';
import { firstTiers, tierCounts, trackName } from '../../framework/facts/ranked-tiers.ts';

export const softLaunchBeyondTierOne = defineRule({
  id: 'launch/soft-launch-beyond-tier-one',
  summary: 'The soft launch is not for Tier 1 partners only.',
  why: 'Tier 1 partners have a manager who hears what goes wrong, and a relationship that survives it. The other tiers should meet the program when it works.',
  source: [
    'Soft launch (first 30 days with Tier 1 partners only): [What to test and validate before opening to all tiers]',
  ],
  exceptions:
    'Where the tiers are new and nobody has been placed yet, so that Tier 1 has no partner to begin with. Say which partners begin.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers: [{ id: strategic, name: Strategic }, { id: growth, name: Growth }]\nlaunch:\n  softLaunch: { length: 30 days, tiers: [strategic, growth] }\n',
    good: 'partnerPlan: 1\ntiers: [{ id: strategic, name: Strategic }, { id: growth, name: Growth }]\nlaunch:\n  softLaunch: { length: 30 days, tiers: [strategic] }\n',
  },
  check({ plan, report }) {
    const chosen = plan.launch?.softLaunch?.tiers;
    if (chosen === undefined) return;
    // Each track has a Tier 1 of its own, for partners of another kind.
    const firsts = firstTiers(plan);
    const several = tierCounts(plan).size > 1;
    const byId = tiersById(plan);
    const taking = new Set(chosen.items.map(({ value }) => value));
    for (const { value, node } of chosen.items) {
      // A tier that does not exist is another problem.
      const found = byId.get(value);
      const first = found === undefined ? undefined : firsts.get(found.track)?.tier;
      const firstId = first?.id?.value;
      if (found === undefined || found.level === 0 || firstId === undefined) continue;
      const fix = taking.has(firstId)
        ? { title: `Leave out ${value}`, edits: [removeItem(plan.source.text, chosen.node, node)] }
        : { title: `Replace it by ${firstId}`, edits: [setValue(plan.source.text, node, firstId)] };
      const where = several && found.track !== '' ? ` of "${trackName(plan, found.track)}"` : '';
      report({
        at: node.span,
        message: `${found.title} takes part in the soft launch, which is for Tier 1 partners only. Tier 1${where} is "${first?.name?.value ?? firstId}".`,
        fixes: [{ ...fix, safe: false }],
      });
      taking.add(firstId);
    }
  },
});
