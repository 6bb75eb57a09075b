import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const noSoftLaunchLength = defineRule({
  id: 'launch/no-soft-launch-length',
  summary: 'The soft launch has no length.',
  why: 'A test without an end becomes the program. Thirty days are enough for a few registrations, and short enough that the other tiers wait for it.',
  ...asksFor('launch.softLaunch.length'),
  exceptions:
    'Where the soft launch ends by a criterion and not by a day, such as the tenth registration. Say who looks at it, and the latest day.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  softLaunch: { starts: 2027-01-18 }\n',
    good: 'partnerPlan: 1\nlaunch:\n  softLaunch: { starts: 2027-01-18, length: 30 days }\n',
  },
});
