import { defineRule } from '../../core/rule.ts';
import { proposedPreLaunch } from '../../framework/proposals/launch.ts';
import { reportMissingList } from '../shared/missing-list.ts';

export const noPreLaunch = defineRule({
  id: 'launch/no-pre-launch',
  summary: 'The launch has no pre-launch phase.',
  why: 'The first registration needs a field to land in, a person who answers it and a partner who signed. All of this takes weeks, and none of it can be done while partners wait.',
  source: [
    'Pre-launch (before accepting any deal registrations): [CRM configuration, partner agreement, portal or process setup]',
  ],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  softLaunch: { length: 30 days }\n',
    good: 'partnerPlan: 1\nlaunch:\n  preLaunch:\n    - { task: Create the fields in the CRM., covers: [crm-configuration] }\n  softLaunch: { length: 30 days }\n',
  },
  check(context) {
    reportMissingList(context, {
      owner: ['launch'],
      key: 'preLaunch',
      message:
        'The launch has no pre-launch phase. Before any deal registration is accepted, set up the CRM, the partner agreement, the portal or the process, and train sales.',
      value: proposedPreLaunch(context.plan),
    });
  },
});
