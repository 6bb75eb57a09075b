import { dealSourceTitles } from '../../../../schemas/attribution.ts';
import { firstLine, setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { ownSourceOptions } from '../../framework/crm/plan-fields.ts';
import { filterFor, sourcesIn, viewsOf } from '../../framework/proposals/views.ts';
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
    const own = ownSourceOptions(plan);
    for (const { name, shows, filter } of viewsOf(plan)) {
      if (shows === undefined || shows.value === 'total' || filter === undefined) continue;
      const found = sourcesIn(filter.value);
      // The filter follows the options of the field, which are what is told.
      if (found.length === 0 && own.some((option) => filter.value.includes(option))) continue;
      const others = found.filter((source) => source !== shows.value).map((source) => dealSourceTitles[source]);
      if (found.includes(shows.value) && others.length === 0) continue;
      const title = dealSourceTitles[shows.value];
      const right = filterFor(plan, shows.value);
      const fault =
        others.length > 0
          ? `its filter lets in ${others.join(' and ')}`
          : `its filter "${filter.value.trim()}" does not name that value of Deal Source`;
      report({
        at: firstLine(plan.source.text, filter.node),
        message: `"${name?.value ?? 'This view'}" shows ${title} deals, and ${fault}. Each deal belongs in exactly one of the three views. Write: ${right}.`,
        fixes: [{ title: `Filter for ${title}`, safe: false, edits: [setValue(plan.source.text, filter.node, right)] }],
      });
    }
  },
});
