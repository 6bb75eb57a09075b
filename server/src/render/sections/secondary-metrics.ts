import { secondaryMetrics } from '../../../../schemas/measurement.ts';
import { ownMetric } from '../../core/metrics.ts';
import type { MeasurementPart, Plan } from '../../core/plan.ts';
import {
  clause,
  entry,
  enumerate,
  type Gap,
  gapsOf,
  isPresent,
  join,
  paragraph,
  say,
  sentence,
  table,
  topic,
  values,
  wordsFor,
} from '../blocks.ts';
import type { Inline, Row, Topic } from '../model.ts';
import { metricRow } from './primary-metrics.ts';

type Secondary = NonNullable<MeasurementPart['secondary']>['items'][number];
type Line = readonly Inline[];

/** Revenue that partners influenced, which is kept apart from what they sourced. */
export function influencedTopic(plan: Plan): Topic {
  const gap = gapsOf(plan);
  const revenue = plan.measurement?.influencedRevenue;
  const label = 'Partner-influenced revenue';
  if (revenue === undefined) {
    return topic(label, [gap('measurement.influencedRevenue')]);
  }
  const { target, period, source, owner, node } = revenue;
  const amount = target ? say`${target}` : say`No target yet`;
  const parts = [
    sentence(period ? join([amount, say`counted over ${period}`], ', ') : amount),
    source && sentence(say`Source: ${source}`),
    owner && sentence(say`Owner: ${owner}`),
  ].filter(isPresent);
  return topic(label, [paragraph(join(parts, ' '), node.span)], node.span);
}

export function secondaryTopic(plan: Plan): Topic {
  const gap = gapsOf(plan);
  const secondary = plan.measurement?.secondary;
  const rows = (secondary?.items ?? []).map((metric) => secondaryRow(plan, metric, gap));
  const columns = ['Metric', 'Target', 'How it is measured', 'Source', 'Owner'];
  const missing = gap('measurement.secondary');
  return topic(
    'Secondary metrics',
    [rows.length === 0 ? missing : table('Secondary metrics', columns, rows, { rowsAs: 'items' })],
    secondary?.node.span,
  );
}

const counted = {
  submitted: 'submitted registrations count',
  accepted: 'accepted registrations count',
};

function secondaryRow(plan: Plan, part: Secondary, gap: Gap): Row {
  const { metric, target, window, counts, comparedWith, measures, pipelineLink, node } = part;
  const titles: Readonly<Record<string, string>> = secondaryMetrics;
  const known =
    metric && (Object.hasOwn(titles, metric.value) ? titles[metric.value] : ownMetric(plan, metric.value)?.name?.value);
  const title = metric
    ? known === undefined
      ? clause(say`${metric}`)
      : [wordsFor(metric, known)]
    : [gap('measurement.secondary.*.metric', node)];
  const what = (measures?.items ?? []).map((measure) => say`${measure}`);
  const details = [
    window && say`over the last ${window}`,
    counts && [wordsFor(counts, counted[counts.value])],
    what.length > 0 ? say`measured by ${enumerate(what)}` : undefined,
    comparedWith && say`compared with: ${comparedWith}`,
    pipelineLink && say`link to pipeline: ${pipelineLink}`,
  ].filter(isPresent);
  return metricRow(title, target ? say`${target}` : say`no target yet`, details, part, node.span);
}

/** The cost of partner-sourced revenue against direct demand generation, for the same pipeline. */
export function costTopic(plan: Plan): Topic {
  const gap = gapsOf(plan);
  const comparison = plan.measurement?.costComparison;
  const label = 'Cost comparison';
  if (comparison === undefined) {
    return topic(label, [gap('measurement.costComparison')]);
  }
  const { partnerSourced, direct, perPipeline, method, node } = comparison;
  const basis: Line = perPipeline ? say` for a pipeline of ${perPipeline}` : [];
  const entries = values([
    partnerSourced && entry('Partner-sourced', say`${partnerSourced}${basis}`, partnerSourced.node.span),
    direct && entry('Direct demand generation', say`${direct}${basis}`, direct.node.span),
    method && entry('Method', sentence(say`${method}`), method.node.span),
    perPipeline && !partnerSourced && !direct
      ? entry('For a pipeline of', say`${perPipeline}`, perPipeline.node.span)
      : undefined,
  ]);
  return topic(label, [entries ?? gap('measurement.costComparison.method')], node.span);
}
