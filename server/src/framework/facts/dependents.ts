import type { Money } from '../../../../schemas/quantities.ts';
import { setValue } from '../../core/edits.ts';
import type { Plan } from '../../core/plan.ts';
import { formatNumber, formatQuantity, toYaml } from '../../core/quantity.ts';
import type { TextEdit } from '../../core/text.ts';
import { costParts } from './costs.ts';

/** Numbers of the primary metrics as they are after a fix. What is not given stays as it is. */
export interface ChangedNumbers {
  readonly coverage?: number;
  readonly revenue?: number;
  readonly coMarketing?: number;
}

/** The numbers that follow from those that a fix changes. */
export interface Dependents {
  readonly edits: readonly TextEdit[];
  /** What the title of the fix says about them, with a comma in front. Empty when nothing else moves. */
  readonly words: string;
}

/**
 * What has to move with a number so that the fix is not the next contradiction: the pipeline target is coverage times
 * revenue, and the ROI cannot be more than revenue divided by cost.
 */
export function dependentsOf(plan: Plan, changed: ChangedNumbers): Dependents {
  const moved = [pipelineTarget(plan, changed), roiTarget(plan, changed)].filter((one) => one !== undefined);
  return {
    edits: moved.map(({ edit }) => edit),
    words: moved.map(({ words }, index) => `${index === moved.length - 1 ? ', and' : ','} ${words}`).join(''),
  };
}

interface Moved {
  readonly edit: TextEdit;
  readonly words: string;
}

function pipelineTarget(plan: Plan, changed: ChangedNumbers): Moved | undefined {
  if (changed.coverage === undefined && changed.revenue === undefined) return undefined;
  const { sourcedRevenue, pipelineCoverage } = plan.measurement?.primary ?? {};
  const pipeline = pipelineCoverage?.pipelineTarget;
  const revenue = sourcedRevenue?.target?.value;
  const coverage = changed.coverage ?? pipelineCoverage?.target?.value.value;
  if (pipeline === undefined || revenue === undefined || coverage === undefined) return undefined;
  if (pipeline.value.currency !== revenue.currency) return undefined;
  const amount = Math.round(coverage * (changed.revenue ?? revenue.amount));
  if (amount === pipeline.value.amount) return undefined;
  const target: Money = { ...pipeline.value, amount };
  return {
    edit: setValue(plan.source.text, pipeline.node, toYaml(target)),
    words: `the pipeline target to ${formatQuantity(target)}`,
  };
}

function roiTarget(plan: Plan, changed: ChangedNumbers): Moved | undefined {
  if (changed.coMarketing === undefined && changed.revenue === undefined) return undefined;
  const { sourcedRevenue, roi } = plan.measurement?.primary ?? {};
  const revenue = sourcedRevenue?.target?.value;
  const costs = costParts.map(({ key }) => roi?.costs?.[key]?.value);
  if (roi?.target === undefined || revenue === undefined) return undefined;
  if (!costs.every((cost) => cost?.currency === revenue.currency)) return undefined;
  const total = costParts.reduce(
    (sum, { key }, index) =>
      sum + ((key === 'coMarketing' ? changed.coMarketing : undefined) ?? costs[index]?.amount ?? 0),
    0,
  );
  if (total <= 0) return undefined;
  // A target below what the plan comes to is fine, so only a target that is out of reach moves.
  const reached = Math.floor(((changed.revenue ?? revenue.amount) / total) * 10) / 10;
  if (reached >= roi.target.value.value) return undefined;
  return {
    edit: setValue(plan.source.text, roi.target.node, `${reached}x`),
    words: `the ROI target to ${formatNumber(reached)}x`,
  };
}

/** The coverage that a win rate needs, rounded up to a tenth; 0 when the plan does not say its win rate. */
export function neededCoverage(plan: Plan): number {
  const winRate = plan.program?.deals?.winRate?.value.value;
  return winRate === undefined || winRate <= 0 || winRate > 100 ? 0 : Math.ceil((100 / winRate) * 10) / 10;
}
