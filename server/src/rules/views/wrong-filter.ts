import { dealSourceTitles } from '../../../../schemas/attribution.ts';
import { firstLine, setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { filterFor, viewsOf } from '../../framework/proposals/attribution.ts';
import { filterFault } from '../shared/filter-fault.ts';
import { planWithViews, viewLines } from './example.ts';

export const wrongFilter = defineRule({
  id: 'views/wrong-filter',
  summary: 'The filter of a view does not fit the deal source that it shows.',
  why: 'Each deal belongs in exactly one of the three views. A filter on another source, or on two, counts deals twice or not at all, and a filter on a value that Deal Source does not have shows nothing.',
  source: [
    'Set up three pipeline views: partner-sourced pipeline, partner-influenced pipeline, and direct pipeline.',
    'These should be separate from the total pipeline view but roll up into it.',
  ],
  exceptions:
    'Where the filter says the same in terms that this rule does not know, such as a field of a package. Say in the description which deals it finds.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithViews({
      influenced: viewLines.influenced.replace('equals Partner-influenced', 'equals Partner-sourced'),
    }),
    good: planWithViews(),
  },
  check({ plan, report }) {
    for (const view of viewsOf(plan)) {
      const { name, shows, filter } = view;
      const fault = filterFault(plan, view);
      if (fault === undefined || shows === undefined || shows.value === 'total' || filter === undefined) continue;
      const title = dealSourceTitles[shows.value];
      const right = filterFor(plan, shows.value);
      report({
        at: firstLine(plan.source.text, filter.node),
        message: `"${name?.value ?? 'This view'}" shows ${title} deals, and ${fault}. Each deal belongs in exactly one of the three views. Write: ${right}.`,
        fixes: [{ title: `Filter for ${title}`, safe: false, edits: [setValue(plan.source.text, filter.node, right)] }],
      });
    }
  },
});
