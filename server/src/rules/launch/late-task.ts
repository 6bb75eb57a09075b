import { addDays } from '../../core/dates.ts';
import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';

export const lateTask = defineRule({
  id: 'launch/late-task',
  summary: 'A task of the pre-launch is due when the soft launch has started.',
  why: 'What is built after the first registrations has to be applied to them by hand, and deals that have closed meanwhile keep the wrong source.',
  source: [
    'Do this before the program launches, not after the first deals close.',
    'Pre-launch (before accepting any deal registrations): [CRM configuration, partner agreement, portal or process setup]',
  ],
  exceptions: 'Where the task is for the full launch, and only stands in the list of the pre-launch. Move it there.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  preLaunch:\n    - { task: Create the attribution fields., due: 2027-02-01 }\n  softLaunch: { starts: 2027-01-18 }\n',
    good: 'partnerPlan: 1\nlaunch:\n  preLaunch:\n    - { task: Create the attribution fields., due: 2027-01-11 }\n  softLaunch: { starts: 2027-01-18 }\n',
  },
  check({ plan, report }) {
    const starts = plan.launch?.softLaunch?.starts;
    if (starts === undefined) return;
    const dayBefore = addDays(starts.value.iso, -1);
    for (const { due, done } of plan.launch?.preLaunch?.items ?? []) {
      if (due === undefined || done?.value === true || due.value.iso < starts.value.iso) continue;
      report({
        at: due.node.span,
        message: `This task is due on ${due.value.iso}, and the soft launch starts on ${starts.value.iso}. It has to be done before: pull it forward or start later.`,
        related: [{ span: starts.node.span, message: 'The soft launch starts here.' }],
        fixes: [
          {
            title: `Make it due on ${dayBefore}, the day before the soft launch`,
            safe: false,
            edits: [setValue(plan.source.text, due.node, dayBefore)],
          },
        ],
      });
    }
  },
});
