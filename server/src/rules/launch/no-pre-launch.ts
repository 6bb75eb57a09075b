import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const noPreLaunch = defineRule({
  id: 'launch/no-pre-launch',
  summary: 'The plan has no pre-launch.',
  why: 'The first registration needs a field to land in, a person who answers it and a partner who signed. All of this takes weeks, and none of it can be done while partners wait.',
  ...asksFor('launch.preLaunch'),
  exceptions:
    'Where the program runs and the plan only writes it down. Then say that its state is running, and no launch is asked for.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  softLaunch: { length: 30 days }\n',
    good: 'partnerPlan: 1\nlaunch:\n  preLaunch:\n    - { task: Create the fields in the CRM., covers: [crm-configuration] }\n  softLaunch: { length: 30 days }\n',
  },
});
