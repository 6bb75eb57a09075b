import { addKey, keySpan } from '../../core/edits.ts';
import type { Printable } from '../../core/print.ts';
import { defineRule } from '../../core/rule.ts';
import type { MapNode } from '../../core/source.ts';
import { keyOrder, reportMissingKey } from '../shared/missing-key.ts';
import { hasCriteria } from './commitments.ts';
import { proposedCriterion } from './proposals.ts';
import { rankedTiers } from './ranked.ts';

export const noCriteria = defineRule({
  id: 'tiers/no-criteria',
  summary: 'A tier does not say who belongs to it.',
  why: 'Without criteria a tier is a favour. Partners cannot work towards it, and your team cannot explain why one partner is in and another is not.',
  source: [
    'Fix: Build a tier structure that allocates resources based on partner performance and potential.',
    'Tier 1 ([name]): [criteria for inclusion] | [benefits]',
  ],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n  - id: referral\n    name: Referral\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n  - id: referral\n    name: Referral\n    criteria: { commitment: [agreement-signed] }\n',
  },
  check(context) {
    const { plan, report } = context;
    for (const ranked of rankedTiers(plan)) {
      const { tier, level, isLowest, title, path } = ranked;
      const message = `${title} does not say who belongs to it. Add criteria: performance, potential or commitment.`;
      const value: { readonly [key: string]: Printable } = isLowest
        ? { commitment: ['agreement-signed'] }
        : {
            performance: [proposedCriterion(plan, level)],
            commitment: ['agreement-signed', 'certified', 'named-contact'],
          };
      if (tier.criteria === undefined) {
        reportMissingKey(context, { owner: path, key: 'criteria', message, value });
      } else if (!hasCriteria(ranked)) {
        const order = keyOrder([...path, 'criteria']);
        report({
          at: keySpan(tier.node, 'criteria'),
          message,
          fixes: [
            {
              title: 'Add the commitment to an agreement',
              safe: false,
              edits: [addCommitment(plan.source.text, tier.criteria.node, order)],
            },
          ],
        });
      }
    }
  },
});

function addCommitment(text: string, criteria: MapNode, order: readonly string[]) {
  const empty = criteria.entries.find(({ key }) => key.value === 'commitment');
  if (empty !== undefined) return { span: empty.value.span, newText: '[agreement-signed]' };
  return addKey(text, criteria, 'commitment', ['agreement-signed'], order);
}
