import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { isEmptyGroup } from '../shared/empty-group.ts';
import { lackingInWords } from '../shared/lacking-together.ts';
import { reportMissingKey } from '../shared/missing-key.ts';

export const silentAboutBenefits = defineRule({
  id: 'tiers/silent-about-benefits',
  summary: 'A lower tier leaves open whether its partners get sales support.',
  why: 'What is not said will be asked for, partner by partner, and answered differently each time. A clear no is kinder than silence.',
  source: [
    'Tiers define what partners receive (sales support, co-marketing budget, product access, deal registration protection) and what they are expected to produce in return (pipeline volume, deal size, customer success outcomes).',
  ],
  exceptions:
    'Where the standard playbook promises the same sales support to every partner. Say that it holds for this tier.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n  - id: referral\n    name: Referral\n    benefits: { coMarketing: standard-assets, dealRegistration: self-service, portal: true }\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n  - id: referral\n    name: Referral\n    benefits: { coSell: none, coMarketing: standard-assets, dealRegistration: self-service, portal: true }\n',
  },
  check(context) {
    for (const { tier, title, path, list } of rankedTiers(context.plan)) {
      if (list !== 'referral' || tier.benefits === undefined || isEmptyGroup(tier.benefits)) continue;
      // Product access is not asked for: the framework says nothing of it below Tier 1.
      if (tier.benefits.coSell !== undefined || tier.benefits.partnerSuccess !== undefined) continue;
      reportMissingKey(context, {
        owner: [...path, 'benefits'],
        key: 'coSell',
        value: 'none',
        message: `${title} does not say what its partners get in sales support. Say it, and write "coSell: none" where there is nothing.`,
        together: {
          where: title,
          what: '',
          tell: (all) =>
            `${lackingInWords(all, { one: 'does not say what its partners get in sales support', many: 'do not say what their partners get in sales support' })}. Say it, and write "coSell: none" where there is nothing.`,
          fix: 'Add "coSell" to each of them',
        },
      });
    }
  },
});
