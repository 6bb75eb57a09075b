import { defineRule } from '../../core/rule.ts';
import { setupTasks } from '../../framework/proposals/setup-tasks.ts';
import { reportMissingTask } from '../shared/launch-tasks.ts';
import { launchWith } from './example.ts';

export const noRoutingSetup = defineRule({
  id: 'launch/no-routing-setup',
  summary: 'No task of the pre-launch builds the routing workflow.',
  why: 'Fields alone attribute nothing. Until registrations flow into them by themselves, sales attributes partner deals by hand, and the first ones close with the wrong source.',
  source: [
    'Define the three categories clearly, create the required fields, build the workflow that routes partner-registered deals into the right pipeline view, and train sales on the distinction.',
    'Do this before the program launches, not after the first deals close.',
  ],
  exceptions: 'Where the partner module of the CRM comes with that workflow. Say who turns it on.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: launchWith('crm', 'agreement', 'portal', 'training'),
    good: launchWith('crm', 'agreement', 'portal', 'routing', 'training'),
  },
  check(context) {
    reportMissingTask(context, {
      ...setupTasks.routing,
      message:
        'No task of the pre-launch builds the workflow that routes registrations into the CRM. Build it before the program launches, not after the first deals close.',
    });
  },
});
