import { defineRule } from '../../core/rule.ts';
import { dealObject } from '../../framework/crm/plan-fields.ts';
import { routingOf } from '../../framework/facts/assignments.ts';
import { reportMissingKey } from '../shared/missing-key.ts';
import { planWithRouting } from './example.ts';

export const noTarget = defineRule({
  id: 'routing/no-target',
  summary: 'The routing workflow does not say which record it creates.',
  why: 'The source, the partner and the date belong on the deal. A workflow that leaves open what it creates ends in a mailbox or a spreadsheet.',
  source: [
    'Build a workflow that routes deal registration submissions from the partner portal or email into the CRM with the partner name, deal source, and registration date pre-populated.',
  ],
  severity: 'error',
  fixable: true,
  examples: { bad: planWithRouting({ creates: '' }), good: planWithRouting() },
  check(context) {
    if (routingOf(context.plan) === undefined) return;
    const object = dealObject(context.plan);
    reportMissingKey(context, {
      owner: ['attribution', 'routing'],
      key: 'creates',
      message: `The routing workflow does not say which record it creates in the CRM. Name it, so that the admin knows where the fields are filled: creates: ${object}.`,
      value: object,
      decided: true,
    });
  },
});
