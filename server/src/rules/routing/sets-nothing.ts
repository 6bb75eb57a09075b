import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { planWithRouting } from './example.ts';

export const setsNothing = defineRule({
  id: 'routing/sets-nothing',
  summary: 'The routing workflow fills no field.',
  why: 'A workflow that only creates the deal leaves the attribution to whoever opens it. The point of routing is that partner, source and date are there before anybody looks.',
  ...asksFor('attribution.routing.sets'),
  exceptions:
    'Where another workflow, started by the new deal, fills the fields. Name it, and in which order the two run.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWithRouting({ sets: '' }), good: planWithRouting() },
});
