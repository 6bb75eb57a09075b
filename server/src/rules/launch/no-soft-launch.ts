import { defineRule } from '../../core/rule.ts';
import { proposedSoftLaunch } from '../../framework/proposals/launch.ts';
import { reportMissingGroup } from '../shared/missing-group.ts';

export const noSoftLaunch = defineRule({
  id: 'launch/no-soft-launch',
  summary: 'The launch has no soft launch.',
  why: 'Thirty days with a few good partners show what is broken while it can be repaired by hand. With all partners at once, every fault is met by all of them.',
  source: [
    'Soft launch (first 30 days with Tier 1 partners only): [What to test and validate before opening to all tiers]',
  ],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers: [{ id: strategic, name: Strategic }]\nlaunch:\n  fullLaunch: { starts: 2027-03-08 }\n',
    good: 'partnerPlan: 1\nlaunch:\n  softLaunch: { length: 30 days, tiers: [strategic], validate: ["Every registration is answered in 24 hours."] }\n  fullLaunch: { starts: 2027-03-08 }\n',
  },
  check(context) {
    reportMissingGroup(context, {
      owner: ['launch'],
      key: 'softLaunch',
      message:
        'The launch has no soft launch. Test the program for 30 days with Tier 1 partners only before you open it to all tiers.',
      value: proposedSoftLaunch(context.plan),
    });
  },
});
