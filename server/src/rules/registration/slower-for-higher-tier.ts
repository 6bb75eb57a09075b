import type { Duration } from '../../../../schemas/quantities.ts';
import { addKey, setValue } from '../../core/edits.ts';
import type { Located, Plan } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import { formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { laddersOf, type RankedTier } from '../../framework/facts/ranked-tiers.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { isLonger } from '../shared/service-times.ts';
import { ownTime, type SlaKey, slaTimes, standardTime } from './promises.ts';

export const slowerForHigherTier = defineRule({
  id: 'registration/slower-for-higher-tier',
  summary: 'A higher tier waits longer for its registrations than a lower one.',
  why: 'Partners compare what they get. The partner from whom you expect the most should not be the one who waits longest.',
  source: [
    'Tier 1 (Strategic partners): dedicated partner success manager, co-sell support on every deal, co-marketing budget allocation, early access to product roadmap, deal registration protection with a defined SLA, joint quarterly business reviews.',
    'Tier 2 (Growth partners): shared partner success support, co-sell support on deals above a defined ACV threshold, access to co-marketing assets and templates, deal registration with standard SLA.',
  ],
  exceptions:
    'Where deals of the higher tier are so large that a committee looks at each. Say so where partners read the time.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    benefits: { dealRegistration: protected }\n  - id: growth\n    name: Growth\n    benefits: { registrationSla: { acknowledge: 2 business hours } }\nplaybook:\n  dealRegistration: { acknowledge: 1 business day, decide: 2 business days }\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    benefits: { dealRegistration: protected, registrationSla: { acknowledge: 2 business hours } }\n  - id: growth\n    name: Growth\n    benefits: { registrationSla: { acknowledge: 4 business hours } }\nplaybook:\n  dealRegistration: { acknowledge: 1 business day, decide: 2 business days }\n',
  },
  check({ plan, report }) {
    for (const tiers of laddersOf(plan)) {
      for (const { key, words } of slaTimes) {
        for (const [index, lower] of tiers.slice(1).entries()) {
          const upper = tiers[index];
          const lowerTime = ownTime(lower.tier, key);
          const upperTime = upper === undefined ? undefined : (ownTime(upper.tier, key) ?? standardTime(plan, key));
          if (upper === undefined || lowerTime === undefined || upperTime === undefined) continue;
          if (!isLonger(upperTime.value, lowerTime.value) || isReportedAsSlow(plan, upper, key)) continue;
          report({
            at: lowerTime.node.span,
            message: `For ${lower.title} sales has ${formatQuantity(lowerTime.value)} ${words}, and ${upper.title} above it waits ${formatQuantity(upperTime.value)}. A higher tier must not wait longer than a lower one.`,
            related: [{ span: upperTime.node.span, message: `What ${upper.title} gets.` }],
            fixes: fixesFor(plan, upper, key, lowerTime),
          });
        }
      }
    }
  },
});

/** A tier that is slower than the standard is reported there, and the comparison follows from it. */
function isReportedAsSlow(plan: Plan, { tier }: RankedTier, key: SlaKey): boolean {
  const own = ownTime(tier, key);
  const standard = standardTime(plan, key);
  return own !== undefined && standard !== undefined && isLonger(own.value, standard.value);
}

function fixesFor(plan: Plan, upper: RankedTier, key: SlaKey, wanted: Located<Duration>): readonly Fix[] {
  const { text } = plan.source;
  const { benefits } = upper.tier;
  const value = String(wanted.node.value);
  const own = ownTime(upper.tier, key);
  const path = [...upper.path, 'benefits'];
  const title = `Promise ${upper.title} ${formatQuantity(wanted.value)} as well`;
  if (own !== undefined) return [{ title, safe: false, edits: [setValue(text, own.node, value)] }];
  const override = benefits?.registrationSla;
  if (override !== undefined) {
    const edits = [addKey(text, override.node, key, value, keyOrder([...path, 'registrationSla']))];
    return [{ title, safe: false, edits }];
  }
  if (benefits === undefined) return [];
  return [
    { title, safe: false, edits: [addKey(text, benefits.node, 'registrationSla', { [key]: value }, keyOrder(path))] },
  ];
}
