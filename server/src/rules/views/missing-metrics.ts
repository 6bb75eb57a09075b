import { dealSources, dealSourceTitles, viewMetrics } from '../../../../schemas/attribution.ts';
import { addItem, addKey, firstLine, keySpan } from '../../core/edits.ts';
import type { Plan } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule, type Together } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { joined, joinedWith } from '../../core/words.ts';
import { type ViewPart, viewsOf } from '../../framework/proposals/attribution.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { planWithViews, viewLines } from './example.ts';

export const missingMetrics = defineRule({
  id: 'views/missing-metrics',
  summary: 'A deal source is shown without conversion rate, average deal size or sales cycle length.',
  why: 'Deals that partners bring are often larger, close faster and convert better. These three numbers, kept for each source, are how a program proves it.',
  source: [
    'Track conversion rate, average deal size, and sales cycle length separately for each category.',
    'Partner-sourced deals often have different characteristics than direct deals, and those differences are important for program management.',
  ],
  exceptions:
    'Where too few deals have closed for a rate or an average to mean anything. Suppress it until there are twenty.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithViews({ direct: viewLines.direct.replace('conversion-rate, average-deal-size, ', '') }),
    good: planWithViews(),
  },
  check({ plan, report }) {
    for (const source of dealSources) {
      const views = viewsOf(plan).filter(({ shows }) => shows?.value === source);
      const [view] = views;
      if (view === undefined) continue;
      // What is there and could not be read is reported where it stands.
      if (view.metrics === undefined && entryOf(view.node, 'metrics') !== undefined) continue;
      const shown = views.flatMap(({ metrics }) => metrics?.items.map(({ value }) => value) ?? []);
      const missing = viewMetrics.filter((metric) => !shown.includes(metric));
      if (missing.length === 0) continue;
      const where = dealSourceTitles[source];
      const what = joinedWith(
        'or',
        missing.map((metric) => metric.replaceAll('-', ' ')),
      );
      report({
        at:
          view.metrics === undefined
            ? (view.name?.node.span ?? firstLine(plan.source.text, view.node))
            : keySpan(view.node, 'metrics'),
        message: messageFor([{ where, what }]),
        together: { where, what, tell: messageFor, fix: 'Show what is missing in each of them' },
        fixes: [fixFor(plan, view, missing)],
      });
    }
  },
});

/** What the views lack. Those that lack the same are named together. */
function messageFor(all: readonly Pick<Together, 'where' | 'what'>[]): string {
  const byLack = new Map<string, string[]>();
  for (const { where, what } of all) byLack.set(what, [...(byLack.get(what) ?? []), where]);
  const clauses = [...byLack].map(([what, sources]) =>
    sources.length === 1
      ? `view of ${joined(sources)} deals does not show ${what}`
      : `views of ${joined(sources)} deals do not show ${what}`,
  );
  return `The ${clauses.join('; the ')}. Track conversion rate, average deal size and sales cycle length for each source on its own, so that they can be compared.`;
}

function fixFor(plan: Plan, { metrics, node }: ViewPart, missing: readonly string[]): Fix {
  const { text } = plan.source;
  const title = `Show ${joined(missing.map((metric) => metric.replaceAll('-', ' ')))}`;
  if (metrics === undefined || metrics.node.items.length === 0) {
    return {
      title,
      safe: false,
      edits: [addKey(text, node, 'metrics', missing, keyOrder(['attribution', 'views', 0]))],
    };
  }
  return { title, safe: false, edits: missing.map((metric) => addItem(text, metrics.node, metric)) };
}
