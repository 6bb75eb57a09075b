import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const noSoftLaunchTiers = defineRule({
  id: 'launch/no-soft-launch-tiers',
  summary: 'The soft launch does not say who takes part.',
  why: 'Partners who are not invited to the soft launch will ask why. The answer is a tier, not a name, and it has to stand in the plan.',
  ...asksFor('launch.softLaunch.tiers'),
  exceptions: 'Where partners take part by name, because none has a tier yet. Name them or their number.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers: [{ id: strategic, name: Strategic }, { id: growth, name: Growth }]\nlaunch:\n  softLaunch: { length: 30 days }\n',
    good: 'partnerPlan: 1\ntiers: [{ id: strategic, name: Strategic }, { id: growth, name: Growth }]\nlaunch:\n  softLaunch: { length: 30 days, tiers: [strategic] }\n',
  },
});
