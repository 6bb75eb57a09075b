import { defineRule } from '../../core/rule.ts';
import { LOCK } from '../../framework/proposals/times.ts';
import { reportMissingKey } from '../shared/missing-key.ts';

export const neverLocked = defineRule({
  id: 'attribution/never-locked',
  summary: 'The source of a closed deal can be changed for ever.',
  why: 'A quarter that was reported should not change. A lock some days after the close leaves time for corrections, and then the number stands.',
  practice: 'Two weeks are enough to correct a mistake and short enough for a monthly report.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nattribution:\n  audit: { history: true }\n',
    good: 'partnerPlan: 1\nattribution:\n  audit: { history: true, lockAfter: 14 days }\n',
  },
  check(context) {
    if ((context.plan.attribution?.audit?.node.entries.length ?? 0) === 0) return;
    reportMissingKey(context, {
      owner: ['attribution', 'audit'],
      key: 'lockAfter',
      message:
        'The plan does not say when the source of a closed deal is locked. As long as it can change, a reported quarter can change. Lock it some days after the close.',
      value: { placeholder: LOCK },
    });
  },
});
