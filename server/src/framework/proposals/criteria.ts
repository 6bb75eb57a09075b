import type { Money, Quantity } from '../../../../schemas/quantities.ts';
import { isLowerBetter, metricIn } from '../../core/metrics.ts';
import type { Plan, ThresholdPart, TierPart } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { toYaml } from '../../core/quantity.ts';
import { type RankedTier, rankedTiers } from '../facts/ranked-tiers.ts';
import { shareOf, type TierThreshold, thresholdAsWritten, thresholdsIn } from '../facts/thresholds.ts';
import { averageDeal } from './deals.ts';
import { WINDOW } from './times.ts';

/** A pipeline for a tier that fits to the tiers around it, else to the average deal. A person still has to decide. */
export function proposedPipeline(plan: Plan, level: number): Money {
  const above = nearestPipeline(plan, level, -1);
  if (above !== undefined) return scaled(above, 1 / STEP);
  const below = nearestPipeline(plan, level, 1);
  if (below !== undefined) return scaled(below, STEP);
  const deal = averageDeal(plan);
  return scaled(deal, dealsByLevel[Math.min(level, dealsByLevel.length - 1)] ?? 1);
}

/** What the ways up to a tier ask for, else a criterion of pipeline with its value to be decided. */
export function proposedPerformance(plan: Plan, level: number, id: string | undefined): readonly Printable[] {
  const asked = thresholdsOfWaysTo(plan, id);
  if (asked.length > 0) return asked.map(thresholdAsWritten);
  return [
    {
      metric: 'sourced-pipeline',
      atLeast: { placeholder: toYaml(proposedPipeline(plan, level)) },
      within: WINDOW,
    },
  ];
}

/** What the movement rules ask of a partner that moves up to a tier. A way down says what is not reached any more. */
function thresholdsOfWaysTo(plan: Plan, id: string | undefined): readonly ThresholdPart[] {
  const ways = plan.movement?.rules?.items.filter(({ to }) => id !== undefined && to?.value === id) ?? [];
  const asked = ways
    .flatMap(({ when }) => when?.items ?? [])
    .filter(({ metric, atLeast, below }) => {
      return metric !== undefined && (isLowerBetter(plan, metric.value) ? below : atLeast) !== undefined;
    });
  return asked.filter(({ metric }, index) => asked.findIndex((one) => one.metric?.value === metric?.value) === index);
}

/**
 * A number for a metric of a tier that fits to the way that leads up to it, else to the tiers around it, so that the
 * higher one asks for more. A person still has to decide.
 */
export function proposedNumber(
  plan: Plan,
  { level, tier }: Pick<RankedTier, 'level' | 'tier'>,
  list: TierThreshold['list'],
  metric: string | undefined,
): string {
  const key = metric !== undefined && isLowerBetter(plan, metric) ? 'below' : 'atLeast';
  if (list === 'performance') {
    const asked = thresholdsOfWaysTo(plan, tier.id?.value).find((one) => one.metric?.value === metric);
    if (asked?.[key] !== undefined) return String(asked[key].node.value);
  }
  const track = rankedTiers(plan).find((ranked) => ranked.tier === tier)?.track;
  for (const [step, factor] of [
    [-1, 1 / STEP],
    [1, STEP],
  ] as const) {
    for (let distance = 1; distance <= FARTHEST; distance++) {
      const other = rankedTiers(plan).find(
        (ranked) => ranked.track === track && ranked.level === level + step * distance,
      );
      const found = other && thresholdsIn(other, list).find(({ threshold }) => threshold.metric?.value === metric);
      const value = found?.threshold[key]?.value;
      if (value !== undefined) return toYaml(inProportion(value, factor));
    }
  }
  switch (metric === undefined ? 'count' : (metricIn(plan, metric)?.unit ?? 'count')) {
    case 'money': {
      const pipeline = proposedPipeline(plan, level);
      if (metric === 'average-deal-size') return toYaml(averageDeal(plan));
      return toYaml(metric === 'sourced-revenue' ? scaled(pipeline, 1 / STEP) : pipeline);
    }
    case 'percentage':
      return '90%';
    case 'duration':
      return '30 days';
    default:
      return '10';
  }
}

/** What adds up grows from tier to tier; a rate or a time can be the same in all of them. */
function inProportion(value: Quantity, factor: number): Quantity {
  if (value.kind === 'money') return scaled(value, factor);
  return value.kind === 'count' ? shareOf(value, factor) : value;
}

/** What most programs can find out before the first deal: whose customers are also yours. */
export const proposedPotential: Printable = { metric: 'icp-overlap', atLeast: { placeholder: '200 accounts' } };

/** Criteria for a tier that has none, so that it fits to those of the framework. */
export function proposedCriteria(
  plan: Plan,
  { level, isLowest }: Pick<RankedTier, 'level' | 'isLowest'>,
  id = plan.tiers?.items[level]?.id?.value,
): { readonly [key: string]: Printable } {
  if (level > 0 && isLowest) return { commitment: ['agreement-signed'] };
  return {
    performance: proposedPerformance(plan, level, id),
    ...(level === 0 ? { potential: [proposedPotential] } : {}),
    commitment: ['agreement-signed', 'certified', 'named-contact'],
  };
}

/** What a tier gives in return: revenue where it has to bring pipeline, else a registration. */
export function proposedExpectation(
  plan: Plan,
  { level, isLowest }: Pick<RankedTier, 'level' | 'isLowest'>,
): Printable {
  if (isLowest) return { metric: 'registered-deals', atLeast: { placeholder: '1 deal' }, within: WINDOW };
  const revenue = scaled(proposedOrKnownPipeline(plan, level), 1 / STEP);
  return { metric: 'sourced-revenue', atLeast: { placeholder: toYaml(revenue) }, within: WINDOW };
}

/** The annual contract value from which co-sell pays: the average deal, for a person to decide. */
export function proposedCoSellThreshold(plan: Plan): Printable {
  return { placeholder: toYaml(averageDeal(plan)) };
}

/** Two digits that matter, so that a proposal can be kept in mind: 361213 becomes 360000. */
export function roundToTwoDigits(value: number): number {
  return Math.max(1, Number(value.toPrecision(2)));
}

function proposedOrKnownPipeline(plan: Plan, level: number): Money {
  return pipelineOf(plan.tiers?.items[level]) ?? proposedPipeline(plan, level);
}

/** The pipeline that the next tier with such a criterion asks for. A sound plan has no more tiers than this looks at. */
function nearestPipeline(plan: Plan, level: number, step: 1 | -1): Money | undefined {
  for (let distance = 1; distance <= FARTHEST; distance++) {
    const pipeline = pipelineOf(plan.tiers?.items[level + step * distance]);
    if (pipeline !== undefined) return pipeline;
  }
  return undefined;
}

const FARTHEST = 3;

function pipelineOf(tier: TierPart | undefined): Money | undefined {
  const found = tier?.criteria?.performance?.items.find(({ metric }) => metric?.value === 'sourced-pipeline');
  const value: Quantity | undefined = found?.atLeast?.value;
  return value?.kind === 'money' ? value : undefined;
}

function scaled(money: Money, factor: number): Money {
  return { ...money, amount: roundToTwoDigits(money.amount * factor) };
}

/** A tier brings about three times the pipeline of the next one, and a third of the pipeline closes. */
const STEP = 3;

/** Deals of average size that a partner of each tier brings in a year, to start from. */
const dealsByLevel: readonly number[] = [12, 4, 1];
