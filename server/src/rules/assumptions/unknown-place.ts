import { isKnownPlace, nodeOfPlace, placeIn, saysUnknown } from '../../core/assumptions.ts';
import { defineRule } from '../../core/rule.ts';

export const unknownPlace = defineRule({
  id: 'assumptions/unknown-place',
  summary: 'An assumption is about a place that the plan does not have.',
  why: 'An assumption is confirmed or corrected where its value stands. When the place is not there, because it was renamed or removed, nobody finds it, and the document lists something that the plan no longer rests on.',
  practice: 'A reference that leads nowhere is worse than none.',
  exceptions:
    'Where the part of the plan comes back in the next version. Until then the assumption is about nothing, and is better kept in a comment.',
  severity: 'warning',
  fixable: false,
  examples: {
    bad: 'partnerPlan: 1\nprogram: { deals: { winRate: 28% } }\nassumptions:\n  - { about: program.deals.margin, value: 28%, confirmed: true }\n',
    good: 'partnerPlan: 1\nprogram: { deals: { winRate: 28% } }\nassumptions:\n  - { about: program.deals.winRate, value: 28%, confirmed: true }\n  - { about: Holidays of the region, value: 12 days, confirmed: true }\n',
  },
  check({ plan, report }) {
    for (const part of plan.assumptions?.items ?? []) {
      const { about } = part;
      const steps = about === undefined ? undefined : placeIn(about.value);
      if (about === undefined || steps === undefined || nodeOfPlace(plan, steps) !== undefined) continue;
      // A place whose value nobody knows yet is empty, and one that the format knows.
      if (saysUnknown(part) && isKnownPlace(steps)) continue;
      report({
        at: about.node.span,
        message: `This plan has nothing at "${about.value}". Write the place of the value, key by key as in program.deals.winRate, or say in words what is assumed.`,
      });
    }
  },
});
