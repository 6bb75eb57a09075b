import { removeItem } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';

export const registrationsBeforeSoftLaunch = defineRule({
  id: 'launch/registrations-before-soft-launch',
  summary: 'A task of the pre-launch accepts deal registrations.',
  why: 'Until everything is set up, a registration lands nowhere: it has no date, no source and no answer. The soft launch is the phase in which the first ones come in.',
  source: [
    'Pre-launch (before accepting any deal registrations): [CRM configuration, partner agreement, portal or process setup]',
  ],
  exceptions: 'Where the task tests the way with registrations that are made up. Call them test registrations.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  preLaunch:\n    - { task: Create the attribution fields., covers: [crm-configuration] }\n    - { task: Accept the first deal registrations., covers: [process] }\n',
    good: 'partnerPlan: 1\nlaunch:\n  preLaunch:\n    - { task: Create the attribution fields., covers: [crm-configuration] }\n    - { task: Test the form with 10 invented registrations., covers: [process] }\n',
  },
  check({ plan, report }) {
    const tasks = plan.launch?.preLaunch;
    for (const { task, node } of tasks?.items ?? []) {
      if (tasks === undefined || task === undefined || !opensTheDoor(task.value)) continue;
      report({
        at: task.node.span,
        message:
          'This task accepts deal registrations, and the pre-launch comes before any of them. Move it into the soft launch.',
        fixes: [
          {
            title: 'Remove the task from the pre-launch',
            safe: false,
            edits: [removeItem(plan.source.text, tasks.node, node)],
          },
        ],
      });
    }
  },
});

/** Orders that let registrations in. Only the imperative counts: to say who accepts them, or how, is preparation. */
const ORDER =
  /(?:^|[.,;]\s+|\b(?:and|then)\s+)(?:start (?:to )?|begin (?:to )?)?(?:accept(?:ing)?|invite partners to|ask partners to|take in|collect)\s+(?:submit\s+|register\s+)?(?:(?:the|all|any|real|first|deal|new)\s+){0,4}(?:registrations?|deals)\b/i;

/** What is done for practice, or done before. */
const REHEARSAL = /\b(?:test|tests|invented|dummy|sample|trial|rehearse|before|until|how|no)\b/i;

function opensTheDoor(task: string): boolean {
  return ORDER.test(task) && !REHEARSAL.test(task);
}
