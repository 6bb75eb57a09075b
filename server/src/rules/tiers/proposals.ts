import type { Money, Quantity } from '../../../../schemas/quantities.ts';
import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { type RankedTier, rankedTiers } from './ranked.ts';
import { thresholdsIn, toYaml } from './thresholds.ts';

/** A pipeline for a tier that fits to its neighbours, else to the average deal. A person still has to decide. */
export function proposedPipeline(plan: Plan, level: number): Money {
  const known = rankedTiers(plan).flatMap((ranked) => {
    const value = pipelineOf(ranked);
    return value === undefined ? [] : [{ level: ranked.level, value }];
  });
  const above = known.filter((tier) => tier.level < level).at(-1);
  const below = known.find((tier) => tier.level > level);
  if (above !== undefined) return scaled(above.value, 1 / STEP);
  if (below !== undefined) return scaled(below.value, STEP);
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

/** What a tier gives in return: revenue where it has to bring pipeline, else a registration. */
export function proposedExpectation(
  plan: Plan,
  { level, isLowest }: Pick<RankedTier, 'level' | 'isLowest'>,
): Printable {
  if (isLowest) return { metric: 'registered-deals', atLeast: { placeholder: '1 deal' }, within: '12 months' };
  const revenue = scaled(proposedOrKnownPipeline(plan, level), 1 / STEP);
  return { metric: 'sourced-revenue', atLeast: { placeholder: toYaml(revenue) }, within: '12 months' };
}

/** Two digits that matter, so that a proposal can be kept in mind: 361213 becomes 360000. */
export function roundToTwoDigits(value: number): number {
  return Math.max(1, Number(value.toPrecision(2)));
}

function proposedOrKnownPipeline(plan: Plan, level: number): Money {
  const own = rankedTiers(plan).find((ranked) => ranked.level === level);
  return (own && pipelineOf(own)) ?? proposedPipeline(plan, level);
}

function pipelineOf(ranked: RankedTier): Money | undefined {
  const found = thresholdsIn(ranked, 'performance').find(
    ({ threshold }) => threshold.metric?.value === 'sourced-pipeline',
  );
  const value: Quantity | undefined = found?.threshold.atLeast?.value;
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

/** The annual contract value from which co-sell pays: the average deal, for a person to decide. */
export function proposedCoSellThreshold(plan: Plan): Printable {
  return { placeholder: toYaml(plan.program?.deals?.averageSize?.value ?? AVERAGE_DEAL) };
}
