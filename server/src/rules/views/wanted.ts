import { type DealSource, dealSources, dealSourceTitles } from '../../../../schemas/attribution.ts';
import { crmFactsOf } from '../../core/crm-systems.ts';
import type { AttributionPart, Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { labelFor } from '../crm/demands.ts';

export type ViewPart = NonNullable<AttributionPart['views']>['items'][number];

/** The views of a plan. Without any, that is the one problem, and nothing is said about what is inside. */
export function viewsOf(plan: Plan): readonly ViewPart[] {
  return plan.attribution?.views?.items ?? [];
}

/** Whether a view does not say yet what it shows, so that it may be any of those that seem to be missing. */
export function hasUnreadableView(plan: Plan): boolean {
  const views = plan.attribution?.views;
  return (
    views !== undefined &&
    (views.items.length < views.node.items.length || views.items.some(({ shows }) => shows === undefined))
  );
}

/** The filter of a view over one source, in the words of the CRM. */
export function filterFor(plan: Plan, source: DealSource): string {
  return `${labelFor(plan, 'deal-source')} ${crmFactsOf(plan)?.equals ?? 'equals'} ${dealSourceTitles[source]}`;
}

/** A view over one source that lacks nothing. */
export function viewFor(plan: Plan, source: DealSource): Printable {
  return {
    id: source,
    name: `${dealSourceTitles[source]} pipeline`,
    shows: source,
    filter: filterFor(plan, source),
    metrics: ['conversion-rate', 'average-deal-size', 'sales-cycle-length'],
  };
}

/** The view into which the three others roll up. */
export const totalView: Printable = { id: 'total', name: 'Total pipeline', shows: 'total' };

/** The sources that a filter lets in by name. Those that it excludes are not among them: "not Direct". */
export function sourcesIn(filter: string): readonly DealSource[] {
  return dealSources.filter((source) => patterns[source].test(filter) && !isExcluded(filter, source));
}

/** The sources that a filter names to keep them out. */
export function sourcesExcludedBy(filter: string): readonly DealSource[] {
  return dealSources.filter((source) => isExcluded(filter, source));
}

function isExcluded(filter: string, source: DealSource): boolean {
  const place = filter.search(patterns[source]);
  const before = filter.slice(0, Math.max(0, place));
  return (
    place >= 0 && /\b(?:not|except|excluding|without|isn['\u2019]t)\b[^,;]*$|(?:!=|<>)\s*["'\u201c]?$/iu.test(before)
  );
}

const patterns: Readonly<Record<DealSource, RegExp>> = {
  'partner-sourced': /partner[\s_-]*sourced/iu,
  'partner-influenced': /partner[\s_-]*influenced/iu,
  direct: /(?<![\p{L}\p{N}])direct(?![\p{L}\p{N}])/iu,
};
