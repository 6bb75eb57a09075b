import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const noGrace = defineRule({
  id: 'movement/no-grace',
  summary: 'A partner that misses its threshold moves down at once.',
  why: 'One lost deal can take a partner below the line. A time to recover, announced in advance, turns the awkward conversation into a plan that both sides work on.',
  ...asksFor('movement.grace'),
  exceptions:
    'Where the contracts with partners name the day on which a tier ends, and a plan cannot promise more. Say which contract.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nmovement:\n  review: quarterly\n  down: { to: next-tier }\n',
    good: 'partnerPlan: 1\nmovement:\n  review: quarterly\n  grace: 90 days\n  down: { to: next-tier }\n',
  },
});
