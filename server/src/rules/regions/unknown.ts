import { defineRule } from '../../core/rule.ts';
import { allThresholds } from '../../framework/facts/thresholds.ts';
import { reportUnknownNames } from '../shared/unknown-names.ts';

export const unknownRegion = defineRule({
  id: 'regions/unknown',
  summary: 'A region is named that stands nowhere else.',
  why: 'Who owns an account and which thresholds count there depends on its region. One that nobody has described says neither.',
  practice: 'What a section refers to has to exist.',
  exceptions: 'Leave it on. A name that leads nowhere is mostly a slip of the pen for one of the regions of the plan.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nregions:\n  - { id: emea, name: EMEA, thresholds: 60% }\nattribution:\n  namedAccounts:\n    accounts: [{ name: Tailspin Toys, owner: Field sales, region: emae }]\n',
    good: 'partnerPlan: 1\nregions:\n  - { id: emea, name: EMEA, thresholds: 60% }\nattribution:\n  namedAccounts:\n    accounts: [{ name: Tailspin Toys, owner: Field sales, region: emea }]\n',
  },
  check(context) {
    const { regions, attribution } = context.plan;
    const accounts = attribution?.namedAccounts?.accounts?.items ?? [];
    reportUnknownNames(context, {
      noun: 'region',
      defined: regions,
      places: [...allThresholds(context.plan), ...accounts].flatMap(({ region }) => region ?? []),
      wrong: (name) => `The region "${name}" stands nowhere else in the plan.`,
      remedy: 'Describe it under "regions".',
      repeated: (count) => `The plan names it in ${count} places.`,
      elsewhere: 'It is named here, too.',
    });
  },
});
