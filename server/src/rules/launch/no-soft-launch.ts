import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const noSoftLaunch = defineRule({
  id: 'launch/no-soft-launch',
  summary: 'The plan has no soft launch.',
  why: 'Thirty days with a few good partners show what is broken while it can be put right by hand. With all partners at once, every fault is met by all of them.',
  ...asksFor('launch.softLaunch'),
  exceptions: 'Where there are so few partners that the soft launch would hold all of them. Say who tests first.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers: [{ id: strategic, name: Strategic }]\nlaunch:\n  fullLaunch: { starts: 2027-03-08 }\n',
    good: 'partnerPlan: 1\nlaunch:\n  softLaunch: { length: 30 days, tiers: [strategic], validate: ["Every registration is answered in 24 hours."] }\n  fullLaunch: { starts: 2027-03-08 }\n',
  },
});
