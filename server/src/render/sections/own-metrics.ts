import { metricTitle } from '../../core/metrics.ts';
import type { OwnMetricPart, Plan } from '../../core/plan.ts';
import {
  cell,
  clause,
  type Gap,
  gapsOf,
  isPresent,
  join,
  row,
  say,
  spanOfSection,
  table,
  topic,
  wordsFor,
} from '../blocks.ts';
import type { Inline, Row, Topic } from '../model.ts';

type Line = readonly Inline[];
type Weight = NonNullable<OwnMetricPart['weights']>['items'][number];

/** What the program measures beside the metrics of the framework. Undefined where it has nothing of its own. */
export function ownMetricsTopic(plan: Plan): Topic | undefined {
  const metrics = plan.metrics?.items ?? [];
  if (metrics.length === 0) return undefined;
  const gap = gapsOf(plan);
  const rows = metrics.map((metric) => metricRow(plan, metric, gap));
  const columns = ['Metric', 'Counted in', 'Made of', 'Source'];
  return topic(
    'Metrics of the program',
    [table('Metrics of the program', columns, rows, { rowsAs: 'items' })],
    spanOfSection(plan, 'metrics'),
  );
}

function metricRow(plan: Plan, { id, name, unit, source, weights, node }: OwnMetricPart, gap: Gap): Row {
  const title = name ? clause(say`${name}`) : id ? say`${id}` : [gap('metrics.*.name', node)];
  const measured = unit ? clause(say`${unit}`) : [gap('metrics.*.unit', node)];
  const parts = (weights?.items ?? []).map((weight) => weightWords(plan, weight, gap));
  const details = [
    say`counted in ${measured}`,
    parts.length > 0 ? say`made of ${join(parts, ', ')}` : undefined,
    source && say`source: ${clause(say`${source}`)}`,
  ].filter(isPresent);
  const cells = [cell(title), cell(measured), cell(...parts), cell(...(source ? [clause(say`${source}`)] : []))];
  return row(cells, say`${title}: ${join(details, '; ')}`, node.span);
}

/** "40% closed partner-sourced revenue", "5 points for each 1,000 USD of closed partner-sourced revenue". */
function weightWords(plan: Plan, { metric, weight, each, points, node }: Weight, gap: Gap): Line {
  const title = metric
    ? [wordsFor(metric, metricTitle(plan, metric.value))]
    : [gap('metrics.*.weights.*.metric', node)];
  const share = weight ? say`${weight} ${title}` : undefined;
  if (!points) return share ?? (each ? say`${title}, for each ${each}` : title);
  const given = each ? say`${points} points for each ${each} of ${title}` : say`${points} points for ${title}`;
  return share ? say`${share}, ${given}` : given;
}
