import { defineRule, type Together } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { proposedBenefits } from '../../framework/proposals/benefits.ts';
import { lackingInWords } from '../shared/lacking-together.ts';
import { reportMissingPart } from '../shared/missing-part.ts';

export const noBenefits = defineRule({
  id: 'tiers/no-benefits',
  summary: 'A tier does not say what its partners receive.',
  why: 'A tier is a trade: results for support. A partner that does not know what it gets for its effort has no reason to make it, and your team has no reason to treat it differently.',
  source: [
    'Tiers define what partners receive (sales support, co-marketing budget, product access, deal registration protection) and what they are expected to produce in return (pipeline volume, deal size, customer success outcomes).',
    'Tier 1 ([name]): [criteria for inclusion] | [benefits]',
  ],
  exceptions:
    'Where a tier is a waiting room without any benefit. Say so in its description, or a partner expects what all others get.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: referral\n    name: Referral\n    criteria: { commitment: [agreement-signed] }\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: referral\n    name: Referral\n    criteria: { commitment: [agreement-signed] }\n    benefits: { partnerSuccess: self-service, coSell: none, coMarketing: standard-assets, roadmap: none, dealRegistration: self-service, portal: true }\n',
  },
  check(context) {
    const { plan } = context;
    for (const ranked of rankedTiers(plan)) {
      const { tier, title, path, list = 'referral' } = ranked;
      const message = `${title} does not say what its partners receive. ${REMEDY}`;
      const together: Together = {
        where: title,
        what: '',
        tell: (all) =>
          `${lackingInWords(all, { one: 'does not say what its partners receive', many: 'do not say what their partners receive' })}. ${REMEDY}`,
        fix: 'Add the benefits of each of them',
      };
      reportMissingPart(context, {
        owner: path,
        key: 'benefits',
        message,
        together,
        value: proposedBenefits(plan, { id: tier.id?.value, list, path }),
      });
    }
  },
});

const REMEDY = 'Add the benefits: sales support, co-marketing, product access and deal registration.';
