import { dealSources, dealSourceTitles } from '../../../../schemas/attribution.ts';
import { addItem, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { hasUnreadableView, viewFor, viewsOf } from '../../framework/proposals/attribution.ts';
import { planWithViews } from './example.ts';

export const missingView = defineRule({
  id: 'views/missing-view',
  summary: 'One of the three deal sources has no pipeline view.',
  why: 'The three sources behave differently, and a source without a view is only seen in the total. Then nobody notices when partner pipeline dries up.',
  source: ['Set up three pipeline views: partner-sourced pipeline, partner-influenced pipeline, and direct pipeline.'],
  exceptions:
    'Where the program has no deals of that source yet. Suppress it until the first one, with that as the reason.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWithViews({ influenced: '' }), good: planWithViews() },
  check({ plan, report }) {
    const views = plan.attribution?.views;
    if (views === undefined || viewsOf(plan).length === 0 || hasUnreadableView(plan)) return;
    for (const source of dealSources) {
      if (viewsOf(plan).some(({ shows }) => shows?.value === source)) continue;
      report({
        at: keySpan(plan.attribution?.node, 'views'),
        message: `No view shows the ${dealSourceTitles[source].toLowerCase()} pipeline. Set up one for each of the three sources, because each behaves differently. Add the view.`,
        fixes: [
          {
            title: `Add the view ${dealSourceTitles[source]} pipeline`,
            safe: false,
            edits: [addItem(plan.source.text, views.node, viewFor(plan, source))],
          },
        ],
      });
    }
  },
});
