import { setValue } from '../../core/edits.ts';
import { formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { isLonger } from '../shared/service-times.ts';
import { ownTime, slaTimes, standardTime } from './promises.ts';

export const slowerThanStandard = defineRule({
  id: 'registration/slower-than-standard',
  summary: 'A tier has a slower registration SLA than the standard one.',
  why: 'The SLA is defined once, for everybody. A tier may have a better one of its own. One that is worse than what every partner gets is a mistake, or a promise that nobody will thank you for.',
  source: [
    'Tier 1 (Strategic partners): dedicated partner success manager, co-sell support on every deal, co-marketing budget allocation, early access to product roadmap, deal registration protection with a defined SLA, joint quarterly business reviews.',
    'Tier 2 (Growth partners): shared partner success support, co-sell support on deals above a defined ACV threshold, access to co-marketing assets and templates, deal registration with standard SLA.',
  ],
  practice:
    'The framework gives Tier 1 an SLA that is defined for it, and Tier 2 the standard one. That a better tier is not served more slowly follows from it.',
  exceptions:
    'Suppress the finding where a tier is slower on purpose, for example because its deals need a review by legal, and give that reason.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    benefits: { registrationSla: { acknowledge: 3 business days } }\nplaybook:\n  dealRegistration: { acknowledge: 1 business day, decide: 2 business days }\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    benefits: { registrationSla: { acknowledge: 4 business hours } }\nplaybook:\n  dealRegistration: { acknowledge: 1 business day, decide: 2 business days }\n',
  },
  check({ plan, report }) {
    for (const { tier, title } of rankedTiers(plan)) {
      for (const { key, words } of slaTimes) {
        const own = ownTime(tier, key);
        const standard = standardTime(plan, key);
        if (own === undefined || standard === undefined || !isLonger(own.value, standard.value)) continue;
        report({
          at: own.node.span,
          message: `For ${title} sales has ${formatQuantity(own.value)} ${words}, and the standard for every partner is ${formatQuantity(standard.value)}. A tier may only have a stricter SLA.`,
          related: [{ span: standard.node.span, message: 'The standard SLA.' }],
          fixes: [
            {
              title: `Change it to the standard, ${formatQuantity(standard.value)}`,
              safe: false,
              edits: [setValue(plan.source.text, own.node, standard.node.value ?? '')],
            },
          ],
        });
      }
    }
  },
});
