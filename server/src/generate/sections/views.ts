import { dealSources, dealSourceTitles, viewMetrics } from '../../../../schemas/attribution.ts';
import { type Block, comment, entry, flow, item, list } from '../layout.ts';
import type { Outline } from '../outline.ts';

export function pipelineViews({ crm }: Outline): Block[] {
  const titles = dealSources.map((source) => dealSourceTitles[source]);
  return [
    comment(crm.metricsAre),
    list(
      'views',
      ...dealSources.map((source) =>
        item(
          entry('id', source),
          entry('name', `${dealSourceTitles[source]} pipeline`),
          entry('shows', source),
          entry('filter', crm.filter([dealSourceTitles[source]])),
          flow('metrics', viewMetrics),
        ),
      ),
      comment('The three views above add up to this one.'),
      item(
        entry('id', 'total'),
        entry('name', 'Total pipeline'),
        entry('shows', 'total'),
        entry('filter', crm.filter(titles)),
        flow('metrics', viewMetrics),
      ),
    ),
  ];
}
