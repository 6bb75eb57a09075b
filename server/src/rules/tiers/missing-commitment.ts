import type { Commitment } from '../../../../schemas/tiers.ts';
import { defineRule } from '../../core/rule.ts';
import { asksFor, hasCriteria, hasUnreadableCommitment, reportMissingCommitment } from './commitments.ts';
import { rankedTiers } from './ranked.ts';

export const missingCommitment = defineRule({
  id: 'tiers/missing-commitment',
  summary: 'No tier asks for certification, or none for a named contact.',
  why: 'A partner whose people do not know the product promises what it cannot do. A partner without a contact who answers cannot be reached when a deal is at stake. At least the highest tier should ask for both.',
  source: [
    'Commitment criteria: whether the partner has signed a partner agreement, completed product certification, and has a designated partnership contact who is responsive.',
  ],
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
    for (const { commitment, enough, words } of demands) {
      if (tiers.some((ranked) => asksFor(ranked, enough))) continue;
      reportMissingCommitment(
        context,
        first,
        commitment,
        `No tier asks for ${words}. Add "${commitment}" at least to Tier 1.`,
      );
    }
  },
});

/** Certification of the people who deliver is a certification, too. */
const demands: readonly {
  readonly commitment: Commitment;
  readonly enough: readonly Commitment[];
  readonly words: string;
}[] = [
  { commitment: 'certified', enough: ['certified', 'delivery-certified'], words: 'product certification' },
  {
    commitment: 'named-contact',
    enough: ['named-contact'],
    words: 'a partnership contact who is named and responsive',
  },
];
