import { defineRule } from '../../core/rule.ts';
import { setupTasks } from '../../framework/proposals/setup-tasks.ts';
import { reportMissingTask } from '../shared/launch-tasks.ts';

export const notAgreedBeforeLaunch = defineRule({
  id: 'conflict/not-agreed-before-launch',
  summary: 'No pre-launch task settles the conflict rules.',
  why: 'Rules that are written in a plan and agreed with nobody are not rules. Sales leadership has to sign them before the first registration comes in, when no deal is at stake.',
  source: ['Define the conflict resolution process before the first conflict happens.'],
  exceptions: 'Where sales leadership has signed the rules before the plan was written. Say when it did.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  preLaunch:\n    - { task: Create the fields., covers: [crm-configuration] }\n',
    good: 'partnerPlan: 1\nlaunch:\n  preLaunch:\n    - { task: Sign the conflict rules with sales., covers: [conflict-rules] }\n',
  },
  check(context) {
    reportMissingTask(context, {
      ...setupTasks.conflictRules,
      message:
        'No task of the pre-launch settles the conflict rules with sales. The process has to be agreed before the first conflict happens, when no deal is at stake. Add the task.',
    });
  },
});
