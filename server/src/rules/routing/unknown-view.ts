import { setValue } from '../../core/edits.ts';
import { nearest } from '../../core/nearest.ts';
import { defineRule } from '../../core/rule.ts';
import { routingOf, sourcedViewOf } from '../../framework/facts/assignments.ts';
import { choicesInWords } from '../shared/choices.ts';
import { planWithRouting } from './example.ts';

export const unknownView = defineRule({
  id: 'routing/unknown-view',
  summary: 'The routing workflow leads to a view that is not defined.',
  why: 'The workflow ends in a view. When the plan does not define it, registered deals go where nobody looks.',
  source: [
    'Define the three categories clearly, create the required fields, build the workflow that routes partner-registered deals into the right pipeline view, and train sales on the distinction.',
  ],
  exceptions: 'Where the view comes with the CRM or its partner module. List it under the views with its filter.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWithRouting({ view: '    view: sorced\n' }), good: planWithRouting() },
  check({ plan, report }) {
    const view = routingOf(plan)?.view;
    const views = plan.attribution?.views;
    if (view === undefined || views === undefined || views.items.length === 0) return;
    const ids = views.items.flatMap(({ id }) => (id === undefined ? [] : [id.value]));
    if (ids.includes(view.value) || ids.length < views.node.items.length) return;
    const meant = sourcedViewOf(plan) ?? nearest(view.value, ids);
    // Where no view shows what partners sourced, that view is missing, and this is the name under which it is.
    if (meant === undefined && !views.items.some(({ shows }) => shows?.value === 'partner-sourced')) return;
    report({
      at: view.node.span,
      message: `There is no view with the id "${view.value}". ${choicesInWords('view', ids)} ${meant === undefined ? 'Use one of them.' : `Registered deals belong in "${meant}".`}`,
      fixes:
        meant === undefined
          ? []
          : [{ title: `Change it to ${meant}`, safe: false, edits: [setValue(plan.source.text, view.node, meant)] }],
    });
  },
});
