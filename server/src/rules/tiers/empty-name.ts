import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { bareName, createFreeTierName, isPartnerType, partnerTypeIn } from './names.ts';

export const emptyTierName = defineRule({
  id: 'tiers/empty-name',
  summary: 'The name of a tier only repeats its number or a partner type.',
  why: 'A tier says what partners receive and what they produce in return. A type of partner is who they are, and both a small and a large reseller exist. A number says nothing at all: the document prints it in front of the name anyway.',
  source: [
    'Tiers define what partners receive (sales support, co-marketing budget, product access, deal registration protection) and what they are expected to produce in return (pipeline volume, deal size, customer success outcomes).',
  ],
  exceptions:
    'Where partners already have the name on their wall and know what it stands for. Say since when it is used.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: resellers, name: Resellers }\n  - { id: registered, name: Registered }\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic Resellers }\n  - { id: registered, name: Registered }\n',
  },
  check({ plan, report }) {
    const tiers = rankedTiers(plan);
    const used = new Set(tiers.map(({ tier }) => bareName(tier.name?.value ?? '')));
    const freeTierName = createFreeTierName(used);
    const types = new Set(tiers.flatMap(({ tier }) => partnerTypeIn(tier.name?.value ?? '') ?? []));
    for (const { tier, level, isLowest } of tiers) {
      if (tier.name === undefined) continue;
      const bare = bareName(tier.name.value);
      const isNumber = /^(?:tier|level|stufe|t|l)?\d+$/.test(bare);
      // Several types side by side are one finding, of the rule about types as tiers.
      if (!isNumber && types.size > 1) continue;
      if (!isNumber && !isPartnerType(tier.name.value)) continue;
      const proposal = freeTierName(level, isLowest, tier.name.value);
      used.add(bareName(proposal));
      report({
        at: tier.name.node.span,
        message: isNumber
          ? `The name "${tier.name.value}" only repeats the number of the tier, and the document would print "Tier ${level + 1} (${tier.name.value})". Give it a name that partners can be proud of.`
          : `"${tier.name.value}" is a type of partner. A tier is about what partners produce and receive, so partners of one type can be in every tier. Name it after that.`,
        fixes: [
          {
            title: `Call this tier ${proposal}`,
            safe: false,
            edits: [setValue(plan.source.text, tier.name.node, proposal)],
          },
        ],
      });
    }
  },
});
