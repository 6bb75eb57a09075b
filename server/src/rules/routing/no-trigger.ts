import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { planWithRouting } from './example.ts';

export const noTrigger = defineRule({
  id: 'routing/no-trigger',
  summary: 'The routing workflow has no trigger.',
  why: 'A workflow that nothing starts does not run. The trigger is what makes attribution automatic: the registration comes in, and the source is set.',
  ...asksFor('attribution.routing.triggers'),
  exceptions:
    'Where the portal writes into the CRM by itself and nobody can see the event. Say after which step of the partner it does.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWithRouting({ triggers: '' }), good: planWithRouting() },
});
