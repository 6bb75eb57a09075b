import { defineRule } from '../../core/rule.ts';
import { routingOf, sourcedViewOf } from '../../framework/facts/assignments.ts';
import { reportMissingKey } from '../shared/missing-key.ts';
import { planWithRouting } from './example.ts';

export const noView = defineRule({
  id: 'routing/no-view',
  summary: 'The routing workflow does not say in which view the deal appears.',
  why: 'A deal that is in the CRM and in no view is found by chance. The view is where partner managers look in the morning, and where pipeline is counted.',
  source: [
    'Define the three categories clearly, create the required fields, build the workflow that routes partner-registered deals into the right pipeline view, and train sales on the distinction.',
  ],
  severity: 'warning',
  fixable: true,
  examples: { bad: planWithRouting({ view: '' }), good: planWithRouting() },
  check(context) {
    const { plan } = context;
    // Without views there is nothing to route to, which is a problem of its own.
    if (routingOf(plan) === undefined || (plan.attribution?.views?.items.length ?? 0) === 0) return;
    const view = sourcedViewOf(plan);
    reportMissingKey(context, {
      owner: ['attribution', 'routing'],
      key: 'view',
      message: `The routing workflow does not say in which view a registered deal appears. ${view === undefined ? 'Name the view of partner-sourced deals.' : `Partner-sourced deals are in "${view}". Write view: ${view}.`}`,
      value: view ?? { placeholder: 'partner-sourced' },
      decided: view !== undefined,
    });
  },
});
