import type { Money, Quantity } from '../../../../schemas/quantities.ts';
import type { Plan, TierPart } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import type { RankedTier } from './ranked.ts';
import { toYaml } from './thresholds.ts';

/** A pipeline for a tier that fits to the tiers around it, else to the average deal. A person still has to decide. */
export function proposedPipeline(plan: Plan, level: number): Money {
  const above = nearestPipeline(plan, level, -1);
  if (above !== undefined) return scaled(above, 1 / STEP);
  const below = nearestPipeline(plan, level, 1);
  if (below !== undefined) return scaled(below, STEP);
  const deal = plan.program?.deals?.averageSize?.value ?? AVERAGE_DEAL;
  return scaled(deal, dealsByLevel[Math.min(level, dealsByLevel.length - 1)] ?? 1);
}

/** The criterion of pipeline for a tier, with its value to be decided. */
export function proposedCriterion(plan: Plan, level: number): Printable {
  return {
    metric: 'sourced-pipeline',
    atLeast: { placeholder: toYaml(proposedPipeline(plan, level)) },
    within: '12 months',
  };
}

/** What most programs can find out before the first deal: whose customers are also yours. */
export const proposedPotential: Printable = { metric: 'icp-overlap', atLeast: { placeholder: '200 accounts' } };

/** Criteria for a tier that has none, so that it fits to those of the framework. */
export function proposedCriteria(
  plan: Plan,
  { level, isLowest }: Pick<RankedTier, 'level' | 'isLowest'>,
): { readonly [key: string]: Printable } {
  if (level > 0 && isLowest) return { commitment: ['agreement-signed'] };
  return {
    performance: [proposedCriterion(plan, level)],
    ...(level === 0 ? { potential: [proposedPotential] } : {}),
    commitment: ['agreement-signed', 'certified', 'named-contact'],
  };
}

/** What a tier gives in return: revenue where it has to bring pipeline, else a registration. */
export function proposedExpectation(
  plan: Plan,
  { level, isLowest }: Pick<RankedTier, 'level' | 'isLowest'>,
): Printable {
  if (isLowest) return { metric: 'registered-deals', atLeast: { placeholder: '1 deal' }, within: '12 months' };
  const revenue = scaled(proposedOrKnownPipeline(plan, level), 1 / STEP);
  return { metric: 'sourced-revenue', atLeast: { placeholder: toYaml(revenue) }, within: '12 months' };
}

/** The annual contract value from which co-sell pays: the average deal, for a person to decide. */
export function proposedCoSellThreshold(plan: Plan): Printable {
  return { placeholder: toYaml(plan.program?.deals?.averageSize?.value ?? AVERAGE_DEAL) };
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

const AVERAGE_DEAL: Money = { kind: 'money', amount: 45_000, currency: 'USD' };
