import { type DealSource, dealSources, dealSourceTitles } from '../../../../schemas/attribution.ts';
import type { AttributionPart, Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { labelFor } from '../crm/plan-fields.ts';
import { crmFactsOf } from '../crm/systems.ts';

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

/** The sources that a filter lets in: those that it names, or all but those that it only excludes ("not Direct"). */
export function sourcesIn(filter: string): readonly DealSource[] {
  const named = sourcesNamedIn(filter);
  const included = named.filter(({ excluded }) => !excluded).map(({ source }) => source);
  if (included.length > 0 || named.length === 0) return dealSources.filter((source) => included.includes(source));
  return dealSources.filter((source) => named.every((mention) => mention.source !== source));
}

/** The sources that a filter names to keep them out. */
export function sourcesExcludedBy(filter: string): readonly DealSource[] {
  const excluded = sourcesNamedIn(filter).filter((mention) => mention.excluded);
  return dealSources.filter((source) => excluded.some((mention) => mention.source === source));
}

interface NamedSource {
  readonly source: DealSource;
  readonly excluded: boolean;
}

function sourcesNamedIn(filter: string): readonly NamedSource[] {
  const places = dealSources
    .flatMap((source) => {
      const match = patterns[source].exec(filter);
      return match === null ? [] : [{ source, start: match.index, end: match.index + match[0].length }];
    })
    .sort((a, b) => a.start - b.start);
  const named: NamedSource[] = [];
  for (const [index, { source, start }] of places.entries()) {
    const before = filter.slice(places[index - 1]?.end ?? 0, start);
    // In a list each item shares the word in front of the first one: "is not Partner-sourced or Partner-influenced".
    const excluded = LISTED.test(before) ? (named.at(-1)?.excluded ?? false) : EXCLUDES.test(before);
    named.push({ source, excluded });
  }
  return named;
}

const LISTED =
  /^["'\u2018\u2019\u201c\u201d\s]*(?:[,;/|]|\b(?:or|and|nor)\b)+(?:\s*\b(?:or|and|nor)\b)?["'\u2018\u2019\u201c\u201d\s]*$/iu;

const EXCLUDES =
  /\b(?:not|none|neither|except|exclud(?:es?|ing)|without|other than|(?:is|does)n['\u2019]t)\b[^,;]{0,400}$|(?:!=|<>|\u2260)\s*["'\u201c(]*$/iu;

const patterns: Readonly<Record<DealSource, RegExp>> = {
  'partner-sourced': /partner[\s_-]*sourced/iu,
  'partner-influenced': /partner[\s_-]*influenced/iu,
  direct: /(?<![\p{L}\p{N}])direct(?![\p{L}\p{N}])/iu,
};
