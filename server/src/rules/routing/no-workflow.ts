import { defineRule } from '../../core/rule.ts';
import { proposedRouting } from '../../framework/proposals/routing.ts';
import { reportMissingGroup } from '../shared/missing-group.ts';
import { planWithRouting } from './example.ts';

export const noWorkflow = defineRule({
  id: 'routing/no-workflow',
  summary: 'The plan does not say how registrations flow into the CRM.',
  why: 'Between the registration of a partner and the deal in the CRM stands either a workflow or a person who copies. The person is on holiday when it matters, and copies the source that came to mind.',
  source: [
    'Build a workflow that routes deal registration submissions from the partner portal or email into the CRM with the partner name, deal source, and registration date pre-populated.',
    'Routing workflow: [how partner deal registrations flow into the CRM]',
  ],
  severity: 'error',
  fixable: true,
  examples: { bad: 'partnerPlan: 1\nattribution:\n  backfill: None.\n', good: planWithRouting() },
  check(context) {
    reportMissingGroup(context, {
      owner: ['attribution'],
      key: 'routing',
      message:
        'The plan does not say how registrations flow into the CRM. Describe the workflow: what starts it, which record it creates, which fields it fills, and in which view the deal appears.',
      value: proposedRouting(context.plan),
    });
  },
});
