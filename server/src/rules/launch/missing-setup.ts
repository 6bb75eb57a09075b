import { defineRule } from '../../core/rule.ts';
import { portalNamed, usesPortal } from '../../framework/facts/portal.ts';
import { setupTasks } from '../../framework/proposals/setup-tasks.ts';
import { coversWork, reportMissingTask } from '../shared/launch-tasks.ts';
import { launchWith } from './example.ts';

export const missingSetup = defineRule({
  id: 'launch/missing-setup',
  summary: 'The pre-launch lacks the CRM configuration, the partner agreement, or the portal or process.',
  why: 'These three decide whether a registration can be accepted at all: there is a field for it, there is an agreement with the partner, and there is a way in.',
  source: [
    'Pre-launch (before accepting any deal registrations): [CRM configuration, partner agreement, portal or process setup]',
  ],
  exceptions: 'Where one of the three is there already from another program. Name it in a task that checks it.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: launchWith('agreement', 'portal', 'routing', 'training'),
    good: launchWith('crm', 'agreement', 'process', 'routing', 'training'),
  },
  check(context) {
    const { crm, agreement, portal, process } = setupTasks;
    reportMissingTask(context, {
      ...crm,
      message:
        'No task of the pre-launch configures the CRM. Create fields and views before the first registration is accepted.',
    });
    reportMissingTask(context, {
      ...agreement,
      message:
        'No task of the pre-launch gets the partner agreement signed. Have it signed before the first registration is accepted. What it says is up to legal.',
    });
    const { launch, program } = context.plan;
    // A program that exists and names its portal has one.
    if (portalNamed(context.plan) !== undefined && program?.state !== undefined && program.state.value !== 'none')
      return;
    if (coversWork(launch, portal.work, portal.words)) return;
    reportMissingTask(context, {
      ...process,
      // Where the plan relies on a portal, the way in is the portal.
      ...(usesPortal(context.plan) === undefined || coversWork(launch, process.work, process.words) ? {} : portal),
      message:
        'No task of the pre-launch sets up a portal or a process. Partners need a way to register a deal before the first one comes in.',
    });
  },
});
