import { addKey, keySpan } from '../../core/edits.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import { defineRule } from '../../core/rule.ts';
import { tierCounts, trackName } from '../../framework/facts/ranked-tiers.ts';
import { proposedPotential } from '../../framework/proposals/criteria.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { closedFirstTiers } from './founding.ts';

export const closedFirstTier = defineRule({
  id: 'tiers/closed-first-tier',
  summary: 'The program is new, and nobody can be in Tier 1 when it starts.',
  why: 'The soft launch runs with Tier 1 partners only. In a new program nobody has pipeline or revenue yet, so a Tier 1 that asks for nothing but performance is empty, and there is nobody to launch with.',
  source: [
    'Soft launch (first 30 days with Tier 1 partners only): [What to test and validate before opening to all tiers]',
    'Fix: Build a tier structure that allocates resources based on partner performance and potential.',
  ],
  exceptions:
    'Where the soft launch invites partners by name, and the plan says which tier they count as until their numbers are in.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  state: none\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n',
    good: 'partnerPlan: 1\nprogram:\n  state: none\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n      founding: The first 4 partners that sign the agreement and name 10 accounts enter as founding partners.\n',
  },
  check({ plan, report }) {
    const softLaunch = plan.launch?.softLaunch?.tiers;
    const order = keyOrder(['tiers', 0, 'criteria']);
    const text = textOfParts(plan);
    const several = tierCounts(plan).size > 1;
    for (const first of closedFirstTiers(plan)) {
      const { criteria } = first.tier;
      if (criteria === undefined) continue;
      const ofTrack = several && first.track !== '' ? ` of "${trackName(plan, first.track)}"` : '';
      report({
        at: keySpan(criteria.node, 'performance'),
        message: `The program is new, and ${first.title} asks for performance that no partner can have yet. The soft launch is for Tier 1 only, so it would start without partners${ofTrack}. Add a way in for the start: a rule for founding partners, or criteria of potential or commitment.`,
        ...(softLaunch === undefined
          ? {}
          : { related: [{ span: softLaunch.node.span, message: 'Who takes part in the soft launch.' }] }),
        fixes: [
          {
            title: 'Add a rule for founding partners',
            safe: false,
            edits: [addKey(text, criteria.node, 'founding', { placeholder: foundingRule }, order)],
          },
          {
            title: 'Add a criterion of potential',
            safe: false,
            edits: [addKey(text, criteria.node, 'potential', [proposedPotential], order)],
          },
        ],
      });
    }
  },
});

const foundingRule =
  'The first 4 partners that sign the agreement, certify a person and name 10 target accounts enter as founding partners for two quarters.';
