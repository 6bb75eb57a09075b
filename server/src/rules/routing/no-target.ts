import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { planWithRouting } from './example.ts';

export const noTarget = defineRule({
  id: 'routing/no-target',
  summary: 'The routing workflow does not say which record it creates.',
  why: 'The source, the partner and the date belong on the deal. A workflow that leaves open what it creates ends in a mailbox or a spreadsheet.',
  ...asksFor('attribution.routing.creates'),
  exceptions:
    'Where the CRM has a registration object of its own and the deal is made from it on acceptance. Name both.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWithRouting({ creates: '' }), good: planWithRouting() },
});
