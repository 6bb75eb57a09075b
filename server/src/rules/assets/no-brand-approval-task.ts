import { defineRule } from '../../core/rule.ts';
import { setupTasks } from '../../framework/proposals/setup-tasks.ts';
import { reportMissingTask } from '../shared/launch-tasks.ts';
import { exampleAssets, planWithCoMarketing } from './example.ts';

export const noBrandApprovalTask = defineRule({
  id: 'assets/no-brand-approval-task',
  summary: 'Brand approval is not set up before the launch.',
  why: 'The first announcement of a partnership is written in the first week. If nobody can approve it by then, it goes out unapproved.',
  source: ['Define this before partners start creating materials that are off-brand or factually incorrect.'],
  exceptions: 'Where approval works already for all of marketing, and partners join it. Say who answers their mails.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: `${planWithCoMarketing(exampleAssets)}launch:\n  preLaunch:\n    - { task: Create the fields., covers: [crm-configuration] }\n`,
    good: `${planWithCoMarketing(exampleAssets)}launch:\n  preLaunch:\n    - { task: Publish the brand guidelines., covers: [brand-approval] }\n`,
  },
  check(context) {
    if (context.plan.playbook?.coMarketing === undefined) return;
    reportMissingTask(context, {
      ...setupTasks.brandApproval,
      message:
        'No task of the pre-launch sets up who approves logo, messaging and brand. Partners start to create materials as soon as they are in. Add the task before the launch.',
    });
  },
});
