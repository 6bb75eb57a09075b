import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { planWithRouting } from './example.ts';

export const noView = defineRule({
  id: 'routing/no-view',
  summary: 'The routing workflow does not say in which view the deal appears.',
  why: 'A deal that is in the CRM and in no view is found by chance. The view is where partner managers look in the morning, and where pipeline is counted.',
  ...asksFor('attribution.routing.view'),
  exceptions: 'Where the CRM shows each person a list of its new deals anyway. Name that list as the view.',
  severity: 'warning',
  fixable: true,
  examples: { bad: planWithRouting({ view: '' }), good: planWithRouting() },
});
