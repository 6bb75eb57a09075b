import { addKey, firstLine } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { joined } from '../../core/words.ts';
import { filterFor, viewsOf } from '../../framework/proposals/attribution.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { planWithViews, viewLines } from './example.ts';

export const noFilter = defineRule({
  id: 'views/no-filter',
  summary: 'A pipeline view has no filter.',
  why: 'The filter is what the admin enters. A view that is only named is built by guessing, and two people guess differently whether deals without a source belong in it.',
  source: ['Be specific about CRM configuration.', 'Name the fields, the workflow triggers, and the reporting views.'],
  exceptions: 'Where the CRM has one pipeline per source, so that a view shows the right deals without a filter.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithViews({ direct: viewLines.direct.replace('filter: Deal Source equals Direct, ', '') }),
    good: planWithViews(),
  },
  check({ plan, report }) {
    for (const { id, name, shows, node } of viewsOf(plan)) {
      if (shows === undefined || shows.value === 'total' || entryOf(node, 'filter') !== undefined) continue;
      const filter = filterFor(plan, shows.value);
      report({
        at: name?.node.span ?? id?.node.span ?? firstLine(plan.source.text, node),
        message: `The view "${name?.value ?? shows.value}" has no filter, so that the admin has to guess which deals belong in it. Write it down: ${filter}.`,
        fixes: [
          {
            title: 'Add the filter',
            safe: false,
            edits: [addKey(plan.source.text, node, 'filter', filter, keyOrder(['attribution', 'views', 0]))],
          },
        ],
        together: {
          where: `"${name?.value ?? shows.value}"`,
          what: '',
          tell: (all) =>
            `The views ${joined(all.map(({ where }) => where))} have no filter, so that the admin has to guess which deals belong in them. Write it down in each.`,
          fix: 'Add the filter to each of them',
        },
      });
    }
  },
});
