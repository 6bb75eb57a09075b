import { defineRule } from '../../core/rule.ts';
import { setupTasks } from '../../framework/proposals/setup-tasks.ts';
import { reportMissingTask } from '../shared/launch-tasks.ts';

export const noSalesTraining = defineRule({
  id: 'attribution/no-sales-training',
  summary: 'Sales is not trained on the three deal sources before the launch.',
  why: 'The account executives decide every day whether a partner gets credit. Those who hear of the three sources for the first time in a conflict take the rules for a trick.',
  source: [
    'Define the three categories clearly, create the required fields, build the workflow that routes partner-registered deals into the right pipeline view, and train sales on the distinction.',
    'Do this before the program launches, not after the first deals close.',
  ],
  exceptions:
    'Where one person enters all registered deals and nobody else touches the fields. Say who, and what happens while that person is away.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  preLaunch:\n    - { task: Create the fields., covers: [crm-configuration] }\n',
    good: 'partnerPlan: 1\nlaunch:\n  preLaunch:\n    - { task: Train the account executives on the three deal sources., covers: [sales-training] }\n',
  },
  check(context) {
    reportMissingTask(context, {
      ...setupTasks.training,
      message:
        'No task of the pre-launch trains sales on the difference between partner-sourced, partner-influenced and direct deals. The categories only work when those who handle the deals know them. Add the training before the launch.',
    });
  },
});
