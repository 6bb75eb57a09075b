import { defineRule } from '../../core/rule.ts';
import { SOFT_LAUNCH } from '../../framework/proposals/times.ts';
import { isEmptyGroup } from '../shared/empty-group.ts';
import { reportMissingKey } from '../shared/missing-key.ts';

export const noSoftLaunchLength = defineRule({
  id: 'launch/no-soft-launch-length',
  summary: 'The soft launch has no length.',
  why: 'A test without an end becomes the program. Thirty days are enough for a few registrations, and short enough that the other tiers wait for it.',
  source: [
    'Soft launch (first 30 days with Tier 1 partners only): [What to test and validate before opening to all tiers]',
  ],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  softLaunch: { starts: 2027-01-18 }\n',
    good: 'partnerPlan: 1\nlaunch:\n  softLaunch: { starts: 2027-01-18, length: 30 days }\n',
  },
  check(context) {
    if (isEmptyGroup(context.plan.launch?.softLaunch)) return;
    reportMissingKey(context, {
      owner: ['launch', 'softLaunch'],
      key: 'length',
      message: 'The soft launch does not say how long it lasts. The framework gives it 30 days.',
      value: SOFT_LAUNCH,
      decided: true,
    });
  },
});
