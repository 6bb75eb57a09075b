import { openQuestionAbout } from '../../core/assumptions.ts';
import type { Located, MeasurementPart, Plan } from '../../core/plan.ts';
import { formatQuantity } from '../../core/quantity.ts';
import type { Span } from '../../core/text.ts';
import {
  capitalizedLine,
  cell,
  clause,
  type Gap,
  gapsOf,
  isPresent,
  join,
  row,
  say,
  sentence,
  table,
  topic,
} from '../blocks.ts';
import type { Inline, Missing, Row, Topic } from '../model.ts';
import { type ProgramCosts, programCost } from '../program-cost.ts';

type Primary = NonNullable<MeasurementPart['primary']>;
type Line = readonly Inline[];

/** The three primary metrics, with targets where they are known. */
export function primaryTopic(plan: Plan): Topic {
  const gap = gapsOf(plan);
  const primary = plan.measurement?.primary;
  if (primary === undefined) {
    return topic('Primary metrics', [gap('measurement.primary')]);
  }
  const rows = [revenueRow(primary, gap), roiRow(primary, gap, openCosts(plan)), coverageRow(primary, gap)];
  const columns = ['Metric', 'Target', 'How it is measured', 'Source', 'Owner'];
  return topic('Primary metrics', [table('Primary metrics', columns, rows, { rowsAs: 'items' })], primary.node.span);
}

interface Measured {
  readonly source?: Located<string>;
  readonly owner?: Located<string>;
}

/** One metric: its target, how it comes about, where the number comes from and who reports it. */
export function metricRow(title: Line, target: Line, details: readonly Line[], measured: Measured, span?: Span): Row {
  const { source, owner } = measured;
  const line = [
    target.length > 0 ? sentence(say`${title}: ${target}`) : say`${title}:`,
    ...details.map((detail) => sentence(capitalizedLine(detail))),
    source && sentence(say`Source: ${source}`),
    owner && sentence(say`Owner: ${owner}`),
  ].filter(isPresent);
  const cells = [
    cell(title),
    cell(capitalizedLine(target)),
    cell(...details.map((detail) => sentence(capitalizedLine(detail)))),
    cell(...(source ? [clause(say`${source}`)] : [])),
    cell(...(owner ? [clause(say`${owner}`)] : [])),
  ];
  return row(cells, join(line, ' '), span);
}

/** A target is asked for only where it is known, so its absence is said, and is no hole. */
const noTarget = say`no target yet`;

function revenueRow({ sourcedRevenue: revenue }: Primary, gap: Gap): Row {
  const title = say`Partner-sourced revenue`;
  if (revenue === undefined) return absent(title, gap('measurement.primary.sourcedRevenue'));
  const { target, committed, period } = revenue;
  const promised = committed === undefined ? [] : say`${committed} committed, the goal is `;
  const amount = target ? (period ? say`${promised}${target} within ${period}` : say`${promised}${target}`) : noTarget;
  const details = [
    say`closed revenue from partner-sourced deals`,
    period ? say`counted over ${period}` : [gap('measurement.primary.sourcedRevenue.period')],
  ];
  return metricRow(title, amount, [join(details, ', ')], revenue, revenue.node.span);
}

/** Costs that nobody knows yet are said with whom to ask, and are no hole in the document. */
function openCosts(plan: Plan): Line | undefined {
  const open = openQuestionAbout(plan, 'measurement.primary.roi.costs');
  if (open === undefined) return undefined;
  const who = open.confirm === undefined ? [] : say`, to ask: ${clause(say`${open.confirm}`)}`;
  return [{ kind: 'words', text: 'program cost not known yet', span: open.node.span }, ...who];
}

function roiRow({ roi }: Primary, gap: Gap, open: Line | undefined): Row {
  const title = say`Partner program ROI`;
  if (roi === undefined) return absent(title, gap('measurement.primary.roi'));
  const { target, costs, comparedWith } = roi;
  const details = [
    say`partner-sourced revenue divided by the total cost of the program`,
    costs ? costWords(costs, gap) : (open ?? [gap('measurement.primary.roi.costs')]),
    comparedWith ? say`compared with: ${comparedWith}` : [gap('measurement.primary.roi.comparedWith')],
  ];
  return metricRow(title, target ? say`${target}` : noTarget, details, roi, roi.node.span);
}

function costWords(costs: ProgramCosts, gap: Gap): Line {
  const { partnerSuccess, coMarketing, events, tools, node } = costs;
  const parts = [
    partnerSuccess && say`partner success headcount ${partnerSuccess}`,
    coMarketing && say`co-marketing ${coMarketing}`,
    events && say`partner events ${events}`,
    tools && say`portal and tools ${tools}`,
  ].filter(isPresent);
  if (parts.length === 0) return [gap('measurement.primary.roi.costs')];
  const total = parts.length < 2 ? undefined : programCost(costs);
  // The sum stands nowhere in the plan, so its place is that of all that it sums up.
  const sum = total && say` ${{ kind: 'words', text: formatQuantity(total), span: node.span }}`;
  return say`program cost${sum ?? ''}: ${join(parts, ', ')}`;
}

function coverageRow({ pipelineCoverage: coverage }: Primary, gap: Gap): Row {
  const title = say`Partner pipeline coverage`;
  if (coverage === undefined) return absent(title, gap('measurement.primary.pipelineCoverage'));
  const { target, pipelineTarget, formula } = coverage;
  const amount = target
    ? pipelineTarget
      ? say`${target}, a pipeline of ${pipelineTarget}`
      : say`${target}`
    : pipelineTarget
      ? say`a pipeline of ${pipelineTarget}`
      : noTarget;
  const details = formula
    ? [clause(say`${formula}`)]
    : [say`partner-sourced pipeline divided by the partner-sourced revenue target`];
  return metricRow(title, amount, details, coverage, coverage.node.span);
}

function absent(title: Line, missing: Missing): Row {
  return metricRow(title, [missing], [], {}, missing.span);
}
