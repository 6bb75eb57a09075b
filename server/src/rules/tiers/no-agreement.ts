import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { lackingInWords } from '../shared/lacking-together.ts';
import {
  asksFor,
  hasCriteria,
  hasUnreadableCommitment,
  lacksCommitments,
  reportMissingCommitment,
  unmetCommitments,
} from './commitments.ts';

export const noAgreement = defineRule({
  id: 'tiers/no-agreement',
  summary: 'A tier can be entered without a partner agreement.',
  why: 'A partner that has not signed has not agreed to anything: not to the registration, not to the conflict rules, not to the use of your brand. That is true in every tier.',
  source: [
    'Commitment criteria: whether the partner has signed a partner agreement, completed product certification, and has a designated partnership contact who is responsive.',
  ],
  exceptions:
    'Where partners of this tier only pass on a name and get nothing that an agreement would have to protect. Say what stands in its place.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria: { commitment: [agreement-signed, certified, named-contact] }\n  - id: referral\n    name: Referral\n    criteria: { commitment: [named-contact] }\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria: { commitment: [agreement-signed, certified, named-contact] }\n  - id: referral\n    name: Referral\n    criteria: { commitment: [agreement-signed] }\n',
  },
  check(context) {
    const tiers = rankedTiers(context.plan);
    // A first tier without any commitment is the business of a rule of its own, while no other tier asks for them.
    const isReported = unmetCommitments(tiers).length > 0 && !tiers.some(hasUnreadableCommitment);
    for (const ranked of tiers) {
      if (isReported && ranked === tiers[0] && lacksCommitments(ranked)) continue;
      if (!hasCriteria(ranked) || asksFor(ranked, ['agreement-signed']) || hasUnreadableCommitment(ranked)) continue;
      reportMissingCommitment(
        context,
        ranked,
        'agreement-signed',
        `${ranked.title} can be entered without a signed agreement. Ask for "agreement-signed" in every tier, because registrations and conflict rules rest on it.`,
        {
          where: ranked.title,
          what: '',
          tell: (all) =>
            `${lackingInWords(all, { one: 'can be entered without a signed agreement', many: 'can be entered without a signed agreement' })}. Ask for "agreement-signed" in every tier, because registrations and conflict rules rest on it.`,
          fix: 'Ask for a signed agreement in each of them',
        },
      );
    }
  },
});
