import { defineRule } from '../../core/rule.ts';
import { isEmptyGroup } from '../shared/empty-group.ts';
import { reportMissingList } from '../shared/missing-list.ts';

export const noSoftLaunchTiers = defineRule({
  id: 'launch/no-soft-launch-tiers',
  summary: 'The soft launch does not say who takes part.',
  why: 'Partners who are not invited to the soft launch will ask why. The answer is a tier, not a name, and it has to stand in the plan.',
  source: [
    'Soft launch (first 30 days with Tier 1 partners only): [What to test and validate before opening to all tiers]',
  ],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers: [{ id: strategic, name: Strategic }, { id: growth, name: Growth }]\nlaunch:\n  softLaunch: { length: 30 days }\n',
    good: 'partnerPlan: 1\ntiers: [{ id: strategic, name: Strategic }, { id: growth, name: Growth }]\nlaunch:\n  softLaunch: { length: 30 days, tiers: [strategic] }\n',
  },
  check(context) {
    const { plan } = context;
    if (isEmptyGroup(plan.launch?.softLaunch)) return;
    const first = plan.tiers?.items[0]?.id?.value;
    reportMissingList(context, {
      owner: ['launch', 'softLaunch'],
      key: 'tiers',
      message: 'The soft launch does not say who takes part. It is for Tier 1 partners only.',
      ...(first === undefined ? {} : { value: [first], decided: true }),
    });
  },
});
