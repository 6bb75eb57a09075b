import { defineRule } from '../../core/rule.ts';
import { isEmptyGroup } from '../shared/empty-group.ts';
import { reportMissingKey } from '../shared/missing-key.ts';
import { type RankedTier, rankedTiers } from './ranked.ts';

export const silentAboutBenefits = defineRule({
  id: 'tiers/silent-about-benefits',
  summary: 'A tier leaves open whether partners get sales support or see the roadmap.',
  why: 'What is not said will be asked for, partner by partner, and answered differently each time. A clear no is kinder than silence.',
  source: [
    'Tiers define what partners receive (sales support, co-marketing budget, product access, deal registration protection) and what they are expected to produce in return (pipeline volume, deal size, customer success outcomes).',
  ],
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n  - id: referral\n    name: Referral\n    benefits: { partnerSuccess: self-service, coMarketing: standard-assets, dealRegistration: self-service, portal: true }\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n  - id: referral\n    name: Referral\n    benefits: { partnerSuccess: self-service, coMarketing: standard-assets, roadmap: none, dealRegistration: self-service, portal: true }\n',
  },
  check(context) {
    for (const ranked of rankedTiers(context.plan)) {
      const { tier, title, path } = ranked;
      if (tier.benefits === undefined || isEmptyGroup(tier.benefits)) continue;
      const owner = [...path, 'benefits'];
      for (const { key, words } of openQuestions(ranked)) {
        reportMissingKey(context, {
          owner,
          key,
          value: 'none',
          message: `${title} does not say what its partners get in ${words}. Say it, and write "${key}: none" where there is nothing.`,
        });
      }
    }
  },
});

/** What the lists of the framework leave open for a tier. What they give is the business of the rules for each list. */
function openQuestions({ tier, list }: RankedTier): readonly { readonly key: string; readonly words: string }[] {
  const questions: { key: string; words: string }[] = [];
  const isSupportKnown = tier.benefits?.coSell !== undefined || tier.benefits?.partnerSuccess !== undefined;
  if (list === 'referral' && !isSupportKnown) questions.push({ key: 'coSell', words: 'sales support' });
  if ((list === 'referral' || list === 'growth') && tier.benefits?.roadmap === undefined) {
    questions.push({ key: 'roadmap', words: 'product access' });
  }
  return questions;
}
