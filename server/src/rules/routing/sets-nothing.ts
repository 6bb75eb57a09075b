import { defineRule } from '../../core/rule.ts';
import { assignmentFor, registeredFacts, routingOf } from '../../framework/facts/assignments.ts';
import { reportMissingList } from '../shared/missing-list.ts';
import { planWithRouting } from './example.ts';

export const setsNothing = defineRule({
  id: 'routing/sets-nothing',
  summary: 'The routing workflow fills no field.',
  why: 'A workflow that only creates the deal leaves the attribution to whoever opens it. The point of routing is that partner, source and date are there before anybody looks.',
  source: [
    'Build a workflow that routes deal registration submissions from the partner portal or email into the CRM with the partner name, deal source, and registration date pre-populated.',
  ],
  severity: 'error',
  fixable: true,
  examples: { bad: planWithRouting({ sets: '' }), good: planWithRouting() },
  check(context) {
    const { plan } = context;
    if (routingOf(plan) === undefined) return;
    reportMissingList(context, {
      owner: ['attribution', 'routing'],
      key: 'sets',
      message:
        'The routing workflow fills no field. It has to fill partner name, deal source and registration date, so that sales never has to attribute a deal by hand.',
      value: registeredFacts.map((fact) => assignmentFor(plan, fact)),
      decided: true,
    });
  },
});
