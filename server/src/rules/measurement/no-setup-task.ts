import { defineRule } from '../../core/rule.ts';
import { setupTasks } from '../../framework/proposals/setup-tasks.ts';
import { reportMissingTask } from '../shared/launch-tasks.ts';
import { examplePrimary, planWithPrimary } from './example.ts';

const launchWith = (task: string): string => `launch:\n  preLaunch:\n    - ${task}\n`;

export const noSetupTask = defineRule({
  id: 'measurement/no-setup-task',
  summary: 'The measurement is not set up before the launch.',
  why: 'The baseline of direct deals can only be recorded before partners change it. A report that is built when the program has to defend itself starts with numbers that nobody can check.',
  source: [
    'Fix: Define the partner program measurement framework before the program launches, not when it needs to defend itself.',
  ],
  exceptions: 'Where the reports run already for the direct business and are only filtered by source. Say since when.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithPrimary(examplePrimary) + launchWith('{ task: Create the fields., covers: [crm-configuration] }'),
    good: planWithPrimary(examplePrimary) + launchWith('{ task: Build the monthly report., covers: [measurement] }'),
  },
  check(context) {
    if (context.plan.measurement === undefined) return;
    reportMissingTask(context, {
      ...setupTasks.measurement,
      message:
        'No task of the pre-launch sets up the measurement. It has to be there before the program launches, not when the program needs to defend itself. Add the task.',
    });
  },
});
