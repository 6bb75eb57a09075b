import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { findTerms } from '../../framework/meaning/terms.ts';
import { SOURCED_VIEW } from '../../framework/proposals/measurement.ts';
import { examplePrimary, planWithPrimary, primaryWith } from './example.ts';

export const revenueNotIsolated = defineRule({
  id: 'measurement/revenue-not-isolated',
  summary: 'Partner-sourced revenue is read from a number that holds all revenue.',
  why: 'Partner-sourced revenue that was never isolated from the total exists, but nobody can show it. A report on all deals does not become one on partners by its title.',
  source: ['Partner-sourced revenue exists but has never been isolated from the total revenue number.'],
  exceptions: 'Where all revenue comes through partners, so that both numbers are one.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: planWithPrimary(
      primaryWith('sourcedRevenue', '{ target: 1000000 USD, period: 12 months, source: Total revenue report }'),
    ),
    good: planWithPrimary(examplePrimary),
  },
  check({ plan, report }) {
    const source = plan.measurement?.primary?.sourcedRevenue?.source;
    if (source === undefined || ISOLATES.test(source.value)) return;
    const [hit] = findTerms(source.value, allRevenue);
    if (hit === undefined) return;
    report({
      at: source.node.span,
      message: `Partner-sourced revenue comes from "${source.value.trim()}", which holds the revenue of all deals. Name a view or a filter that shows partner-sourced deals only.`,
      fixes: [
        {
          title: 'Read it from the partner-sourced view',
          safe: false,
          edits: [setValue(plan.source.text, source.node, `${SOURCED_VIEW}, won deals`)],
        },
      ],
    });
  },
});

/** Words that show that the total is narrowed down: by source, by partner, by a field. */
const ISOLATES = /partner|sourced|deal source|filter|\bby source\b|where\b|registered/iu;

const allRevenue: readonly string[] = ['total', 'overall', 'all', 'company', 'whole', 'entire'].flatMap((extent) => [
  `${extent} revenue`,
  `${extent} closed revenue`,
  `${extent} sales`,
  `${extent} deals`,
  `${extent} bookings`,
  `${extent} pipeline`,
]);
