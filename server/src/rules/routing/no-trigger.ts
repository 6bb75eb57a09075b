import { defineRule } from '../../core/rule.ts';
import { routingOf } from '../../framework/facts/assignments.ts';
import { reportMissingList } from '../shared/missing-list.ts';
import { planWithRouting } from './example.ts';

export const noTrigger = defineRule({
  id: 'routing/no-trigger',
  summary: 'The routing workflow has no trigger.',
  why: 'A workflow that nothing starts does not run. The trigger is what makes attribution automatic: the registration comes in, and the source is set.',
  source: [
    'Name the fields, the workflow triggers, and the reporting views.',
    'The attribution should be automatic from the registration event.',
  ],
  severity: 'error',
  fixable: true,
  examples: { bad: planWithRouting({ triggers: '' }), good: planWithRouting() },
  check(context) {
    if (routingOf(context.plan) === undefined) return;
    reportMissingList(context, {
      owner: ['attribution', 'routing'],
      key: 'triggers',
      message:
        'The routing workflow has no trigger, so that nothing starts it. Name how registrations arrive: portal or email, or both.',
      value: [{ placeholder: 'portal' }],
    });
  },
});
