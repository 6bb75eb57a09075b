import { dealSourceTitles } from '../../../../schemas/attribution.ts';
import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { routingOf, sourcedViewOf } from '../../framework/facts/assignments.ts';
import { planWithRouting } from './example.ts';

export const wrongView = defineRule({
  id: 'routing/wrong-view',
  summary: 'The routing workflow leads registered deals into a view of other deals.',
  why: 'A deal that a partner registered is partner-sourced. The view of direct or of all deals does not show it as what it is, and the partner pipeline looks empty.',
  source: [
    'Define the three categories clearly, create the required fields, build the workflow that routes partner-registered deals into the right pipeline view, and train sales on the distinction.',
  ],
  exceptions:
    'Where the view shows all deals of a partner manager and groups them by source. Say so in its description.',
  severity: 'warning',
  fixable: true,
  examples: { bad: planWithRouting({ view: '    view: direct\n' }), good: planWithRouting() },
  check({ plan, report }) {
    const view = routingOf(plan)?.view;
    if (view === undefined) return;
    const target = plan.attribution?.views?.items.find(({ id }) => id?.value === view.value);
    if (target?.shows === undefined || target.shows.value === 'partner-sourced') return;
    const shown =
      target.shows.value === 'total' ? 'all deals' : `deals that are ${dealSourceTitles[target.shows.value]}`;
    const right = sourcedViewOf(plan);
    report({
      at: view.node.span,
      message: `The view "${view.value}" shows ${shown}, and a deal that a partner registered is Partner-sourced. ${right === undefined ? 'Define a view of partner-sourced deals and name it here.' : `Lead registered deals into "${right}".`}`,
      fixes:
        right === undefined
          ? []
          : [{ title: `Change it to ${right}`, safe: false, edits: [setValue(plan.source.text, view.node, right)] }],
    });
  },
});
