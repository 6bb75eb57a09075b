import { addItem, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { hasUnreadableView, totalView, viewsOf } from '../../framework/proposals/attribution.ts';
import { planWithViews } from './example.ts';

export const noTotal = defineRule({
  id: 'views/no-total',
  summary: 'There is no view of the total pipeline.',
  why: 'The three views have to add up to something. Only beside the total can everybody see that no deal is counted twice and none is lost between the sources.',
  source: ['These should be separate from the total pipeline view but roll up into it.'],
  exceptions: 'Where the CRM adds up the views on the same dashboard by itself. Say which dashboard.',
  severity: 'warning',
  fixable: true,
  examples: { bad: planWithViews({ total: '' }), good: planWithViews() },
  check({ plan, report }) {
    const views = plan.attribution?.views;
    if (views === undefined || viewsOf(plan).length === 0 || hasUnreadableView(plan)) return;
    if (viewsOf(plan).some(({ shows }) => shows?.value === 'total')) return;
    report({
      at: keySpan(plan.attribution?.node, 'views'),
      message:
        'There is no view of the total pipeline into which the three sources roll up. Without it nobody sees whether they add up. Add it.',
      fixes: [
        {
          title: 'Add the view Total pipeline',
          safe: false,
          edits: [addItem(plan.source.text, views.node, totalView)],
        },
      ],
    });
  },
});
