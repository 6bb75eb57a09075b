import { addKey, keySpan } from '../../core/edits.ts';
import { defineRule, type Together } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { proposedCriteria } from '../../framework/proposals/criteria.ts';
import { lackingInWords } from '../shared/lacking-together.ts';
import { keyOrder, reportMissingKey } from '../shared/missing-key.ts';
import { hasCriteria } from './commitments.ts';

export const noCriteria = defineRule({
  id: 'tiers/no-criteria',
  summary: 'A tier does not say who belongs to it.',
  why: 'Without criteria a tier is a favor. Partners cannot work towards it, and your team cannot explain why one partner is in and another is not.',
  source: [
    'Fix: Build a tier structure that allocates resources based on partner performance and potential.',
    'Tier 1 ([name]): [criteria for inclusion] | [benefits]',
  ],
  exceptions:
    'Where a tier holds the partners of a contract that names them one by one. Say which contract, and how a partner gets out.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n  - id: referral\n    name: Referral\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n  - id: referral\n    name: Referral\n    criteria: { commitment: [agreement-signed] }\n',
  },
  check(context) {
    const { plan, report } = context;
    for (const ranked of rankedTiers(plan)) {
      const { tier, title, path } = ranked;
      // Partners are asked into such a tier.
      if (tier.entry?.value === 'by-invitation') continue;
      const message = `${title} does not say who belongs to it. ${REMEDY}`;
      const together: Together = {
        where: title,
        what: '',
        tell: (all) =>
          `${lackingInWords(all, { one: 'does not say who belongs to it', many: 'do not say who belongs to them' })}. ${REMEDY}`,
        fix: 'Add criteria to each of them',
      };
      const value = proposedCriteria(plan, ranked);
      if (tier.criteria === undefined) {
        reportMissingKey(context, { owner: path, key: 'criteria', message, value, together });
      } else if (!hasCriteria(ranked)) {
        const edits = [addKey(plan.source.text, tier.node, 'criteria', value, keyOrder(path))];
        report({
          at: keySpan(tier.node, 'criteria'),
          message,
          together,
          fixes: [{ title: 'Fill "criteria"', safe: false, edits }],
        });
      }
    }
  },
});

const REMEDY = 'Add criteria: performance, potential or commitment.';
