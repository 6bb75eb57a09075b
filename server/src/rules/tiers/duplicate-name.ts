import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { laddersOf } from '../../framework/facts/ranked-tiers.ts';
import { bareName, createFreeTierName } from './names.ts';

export const duplicateTierName = defineRule({
  id: 'tiers/duplicate-name',
  summary: 'Two tiers have the same name.',
  why: 'Partners know their tier by its name. Two tiers that are called the same look like one, and moving from one to the other means nothing to anybody.',
  practice: 'Partners have to be able to say in which tier they are.',
  exceptions:
    'Where two tracks use the same names for their steps on purpose, partners still read "Gold" and ask which. Name the track in one of them.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Partner }\n  - { id: referral, name: Partner }\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic Partner }\n  - { id: referral, name: Partner }\n',
  },
  check({ plan, report }) {
    for (const tiers of laddersOf(plan)) {
      const used = new Set(tiers.map(({ tier }) => bareName(tier.name?.value ?? '')));
      const freeTierName = createFreeTierName(used);
      const first = new Map<string, (typeof tiers)[number]>();
      for (const ranked of tiers) {
        const { name } = ranked.tier;
        if (name === undefined || bareName(name.value) === '') continue;
        const earlier = first.get(bareName(name.value));
        if (earlier === undefined) {
          first.set(bareName(name.value), ranked);
          continue;
        }
        if (earlier.tier.node === ranked.tier.node) continue;
        const proposal = freeTierName(ranked.level, ranked.isLowest, name.value);
        used.add(bareName(proposal));
        report({
          at: name.node.span,
          message: `Tier ${earlier.level + 1} is called "${earlier.tier.name?.value}" already. Partners cannot tell the two apart. Give this tier a name of its own.`,
          related: [{ span: earlier.tier.name?.node.span ?? name.node.span, message: 'The tier with the same name.' }],
          fixes: [
            {
              title: `Call this tier ${proposal}`,
              safe: false,
              edits: [setValue(plan.source.text, name.node, proposal)],
            },
          ],
        });
      }
    }
  },
});
