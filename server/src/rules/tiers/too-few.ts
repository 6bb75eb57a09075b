import { addItem, keySpan } from '../../core/edits.ts';
import type { Printable } from '../../core/print.ts';
import { defineRule } from '../../core/rule.ts';

export const tooFewTiers = defineRule({
  id: 'tiers/too-few',
  summary: 'The plan has fewer than two tiers.',
  why: 'With a single tier, all partners get the same treatment, whatever they produce. There is nothing to grow into and nothing to lose.',
  source: [
    'Define two to four tiers.',
    'Fewer than two means the program has no way to reward high-performing partners or manage underperforming ones.',
  ],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: partner\n    name: Partner\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: partner\n    name: Partner\n  - id: referral\n    name: Referral\n',
  },
  check({ plan, report }) {
    const { tiers } = plan;
    if (tiers === undefined) return;
    const count = tiers.node.items.length;
    if (count >= 2) return;
    const ids = tiers.items.map(({ id }) => id?.value);
    const next = ids.includes('referral') ? strategicTier : referralTier;
    report({
      at: keySpan(plan.node, 'tiers'),
      message: `The plan has ${count === 0 ? 'no tier' : 'one tier'}. With fewer than two it has no way to reward partners that perform or to manage those that do not. Add ${count === 0 ? 'two' : 'a second one'}.`,
      fixes: [
        {
          title: 'Add a tier',
          safe: false,
          edits: [addItem(plan.source.text, tiers.node, next)],
        },
      ],
    });
  },
});

/** The third tier of the framework, which is the entry of every program. */
const referralTier: Printable = {
  id: 'referral',
  name: { placeholder: 'Referral' },
  criteria: { commitment: ['agreement-signed'] },
  benefits: {
    partnerSuccess: 'self-service',
    coSell: 'none',
    coMarketing: 'standard-assets',
    dealRegistration: 'self-service',
    portal: true,
  },
};

/** The first tier of the framework. */
const strategicTier: Printable = {
  id: 'strategic',
  name: { placeholder: 'Strategic' },
  criteria: { commitment: ['agreement-signed', 'certified', 'named-contact'] },
  benefits: {
    partnerSuccess: 'dedicated',
    coSell: 'every-deal',
    coMarketing: 'budget',
    roadmap: 'early-access',
    dealRegistration: 'protected',
    businessReview: 'quarterly',
  },
};
