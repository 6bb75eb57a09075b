import { dealSources, dealSourceTitles } from '../../../../schemas/attribution.ts';
import { firstLine, setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { labelFor } from '../../framework/crm/plan-fields.ts';
import { sourcesExcludedBy, sourcesIn, viewsOf } from '../../framework/proposals/attribution.ts';
import { planWithViews } from './example.ts';

export const incompleteTotal = defineRule({
  id: 'views/incomplete-total',
  summary: 'The view of the total pipeline leaves out a deal source.',
  why: 'The three views roll up into the total. A total that filters one of them out is smaller than the sum of its parts, and the first person to add them up stops believing the rest.',
  source: ['These should be separate from the total pipeline view but roll up into it.'],
  exceptions:
    'Where the total is meant for partners only, and leaves out direct deals on purpose. Give it a name that says so.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithViews({
      total:
        '    - { id: total, name: Total pipeline, shows: total, filter: Deal Source equals Partner-sourced or Direct }\n',
    }),
    good: planWithViews(),
  },
  check({ plan, report }) {
    for (const { shows, filter } of viewsOf(plan)) {
      if (shows?.value !== 'total' || filter === undefined) continue;
      const named = sourcesIn(filter.value);
      // A filter that names no source lets all of them in, but those that it excludes.
      const left =
        named.length === 0 ? sourcesExcludedBy(filter.value) : dealSources.filter((source) => !named.includes(source));
      if (left.length === 0) continue;
      const missing = left.map((source) => dealSourceTitles[source]);
      report({
        at: firstLine(plan.source.text, filter.node),
        message: `The total leaves out ${missing.join(' and ')}, and all three sources roll up into it. Let it show every deal source.`,
        fixes: [
          {
            title: 'Show all deal sources',
            safe: false,
            edits: [setValue(plan.source.text, filter.node, `${labelFor(plan, 'deal-source')} is not empty`)],
          },
        ],
      });
    }
  },
});
