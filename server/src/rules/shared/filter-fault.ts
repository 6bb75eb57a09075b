import { dealSourceTitles } from '../../../../schemas/attribution.ts';
import type { Plan } from '../../core/plan.ts';
import { ownSourceOptions } from '../../framework/crm/plan-fields.ts';
import { sourcesIn, type ViewPart } from '../../framework/proposals/attribution.ts';

/** Why the filter of a view over one source does not fit it, as half a sentence. Undefined where it does. */
export function filterFault(plan: Plan, { shows, filter }: ViewPart): string | undefined {
  if (shows === undefined || shows.value === 'total' || filter === undefined) return undefined;
  const found = sourcesIn(filter.value);
  // The filter follows the options of the field, which are what is told.
  if (found.length === 0 && ownSourceOptions(plan).some((option) => filter.value.includes(option))) return undefined;
  const others = found.filter((source) => source !== shows.value).map((source) => dealSourceTitles[source]);
  if (others.length > 0) return `its filter lets in ${others.join(' and ')}`;
  return found.includes(shows.value)
    ? undefined
    : `its filter "${filter.value.trim()}" does not name that value of Deal Source`;
}
