import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { planWithRouting } from './example.ts';

export const noWorkflow = defineRule({
  id: 'routing/no-workflow',
  summary: 'The plan does not say how registrations flow into the CRM.',
  why: 'Between the registration of a partner and the deal in the CRM stands either a workflow or a person who copies. The person is on holiday when it matters, and copies the source that came to mind.',
  ...asksFor('attribution.routing'),
  exceptions:
    'Where partners enter their deals into the CRM themselves, through an account of their own. Say which screen they use.',
  severity: 'error',
  fixable: true,
  examples: { bad: 'partnerPlan: 1\nattribution:\n  backfill: None.\n', good: planWithRouting() },
});
