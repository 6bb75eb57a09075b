import { setValue } from '../../core/edits.ts';
import type { Located } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { viewsOf } from '../../framework/proposals/attribution.ts';
import { planWithViews, viewLines } from './example.ts';

export const duplicateId = defineRule({
  id: 'views/duplicate-id',
  summary: 'Two views have the same id.',
  why: 'The routing workflow names its view by the id. When two have the same, nobody can tell into which of them a registered deal goes.',
  practice: 'An id names one thing.',
  exceptions: 'Leave it on. An id is printed nowhere, so the second view can have any other.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithViews({ direct: viewLines.direct.replace('id: direct', 'id: sourced') }),
    good: planWithViews(),
  },
  check({ plan, report }) {
    const taken = new Set(viewsOf(plan).map(({ id }) => id?.value));
    const first = new Map<string, Located<string>>();
    for (const { id, shows } of viewsOf(plan)) {
      if (id === undefined) continue;
      const before = first.get(id.value);
      if (before === undefined) {
        first.set(id.value, id);
        continue;
      }
      const proposal = shows !== undefined && !taken.has(shows.value) ? shows.value : undefined;
      report({
        at: id.node.span,
        message: `The id "${id.value}" belongs to another view. Give this one an id of its own, because routing refers to views by their id.`,
        related: [{ span: before.node.span, message: 'The other view with this id.' }],
        fixes:
          proposal === undefined
            ? []
            : [
                {
                  title: `Change it to ${proposal}`,
                  safe: false,
                  edits: [setValue(plan.source.text, id.node, proposal)],
                },
              ],
      });
    }
  },
});
