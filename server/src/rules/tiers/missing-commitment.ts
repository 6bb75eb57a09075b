import { defineRule } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { reportMissingKey } from '../shared/missing-key.ts';
import {
  hasCriteria,
  hasUnreadableCommitment,
  lacksCommitments,
  reportMissingCommitment,
  unmetCommitments,
} from './commitments.ts';

export const missingCommitment = defineRule({
  id: 'tiers/missing-commitment',
  summary: 'No tier asks for certification, or none for a named contact.',
  why: 'A partner whose people do not know the product promises what it cannot do. A partner without a contact who answers cannot be reached when a deal is at stake. At least the highest tier should ask for both.',
  source: [
    'Commitment criteria: whether the partner has signed a partner agreement, completed product certification, and has a designated partnership contact who is responsive.',
  ],
  exceptions:
    'Where the agreement that every partner signs asks for certification and a contact already. Say in which paragraph.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria: { commitment: [agreement-signed] }\n  - id: referral\n    name: Referral\n    criteria: { commitment: [agreement-signed] }\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria: { commitment: [agreement-signed, certified, named-contact] }\n  - id: referral\n    name: Referral\n    criteria: { commitment: [agreement-signed] }\n',
  },
  check(context) {
    const tiers = rankedTiers(context.plan);
    const first = tiers[0];
    if (first === undefined || !hasCriteria(first) || tiers.some(hasUnreadableCommitment)) return;
    const unmet = unmetCommitments(tiers);
    if (lacksCommitments(first) && unmet.length > 0) {
      reportMissingKey(context, {
        owner: [...first.path, 'criteria'],
        key: 'commitment',
        message: `${first.title} asks for no commitment, and no tier asks for ${unmet.map(({ words }) => words).join(' or for ')}. Add "commitment" with a signed agreement, certification and a named contact.`,
        value: ['agreement-signed', 'certified', 'named-contact'],
      });
      return;
    }
    for (const { commitment, words } of unmet) {
      const message = `No tier asks for ${words}. Add "${commitment}" at least to Tier 1.`;
      reportMissingCommitment(context, first, commitment, message, {
        where: first.title,
        what: words,
        tell: (all) =>
          `No tier asks for ${all.map(({ what }) => what).join(' or for ')}. Add ${joined(unmet.map((demand) => `"${demand.commitment}"`))} at least to Tier 1.`,
        fix: `Add ${joined(unmet.map((demand) => demand.commitment))}`,
      });
    }
  },
});
