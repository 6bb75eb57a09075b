import type { Located, Plan, ThresholdPart } from '../../core/plan.ts';
import { daysOf, formatNumber, formatQuantity } from '../../core/quantity.ts';
import type { SourceNode } from '../../core/source.ts';
import { DAYS_OF_A_YEAR, totalCost } from '../facts/costs.ts';
import { rankedTiers } from '../facts/ranked-tiers.ts';
import { thresholdsIn } from '../facts/thresholds.ts';
import { type Basis, basisOf } from './basis.ts';
import { costOfTarget } from './considerations.ts';

/** Why a number of a plan has its value, from other numbers of the same plan. */
export interface Reason {
  /** The value, or the threshold with its value. */
  readonly node: SourceNode;
  /** As it stands in brackets behind the value: `6 deals of 95,000 EUR`. */
  readonly words: string;
}

/**
 * Why targets and thresholds have their values. A reason is told only where it comes out at the value that stands in the
 * plan: whoever changes a number by hand has a reason that this plan may not know.
 */
export function reasonsOf(plan: Plan): readonly Reason[] {
  const basis = basisOf(plan);
  if (basis === undefined) return [];
  return [...targetReasons(plan, basis), ...tierReasons(plan, basis), ...moveReasons(plan)];
}

function targetReasons(plan: Plan, basis: Basis): readonly Reason[] {
  const { sourcedRevenue, roi, pipelineCoverage } = plan.measurement?.primary ?? {};
  const { target, deal, winRate } = basis;
  const brought = yearBefore(plan, basis)?.revenue;
  const deals = deal === undefined ? 0 : withoutDust(target / deal);
  const revenue =
    brought !== undefined && brought > 0
      ? `${formatNumber(rounded(target / brought))} times the ${money(brought, basis)} that partners brought ${inPeriod(basis)}`
      : isWhole(deals)
        ? `${formatNumber(deals)} ${dealsOf(deals)} ${money(deal ?? 0, basis)}`
        : undefined;
  const total = totalCost(plan)?.total;
  const cost = total?.currency === basis.currency ? costOfTarget({ ...basis, cost: total.amount }) : undefined;
  const returned = [sourcedRevenue?.committed?.value.amount, target].find(
    (amount) =>
      amount !== undefined && cost !== undefined && cost > 0 && isNear(amount / cost, roi?.target?.value.value),
  );
  const cycle = plan.program?.deals?.salesCycle?.value;
  return [
    ...because(sourcedRevenue?.target, revenue),
    ...because(
      roi?.target,
      returned === undefined || cost === undefined ? undefined : `${formatNumber(returned)} / ${money(cost, basis)}`,
    ),
    ...because(pipelineCoverage?.target, coverageReason(pipelineCoverage?.target?.value.value, winRate)),
    ...because(pipelineCoverage?.pipelineTarget, pipelineReason(plan, basis)),
    ...(plan.measurement?.secondary?.items ?? []).flatMap(({ metric, target: goal }) => {
      if (metric?.value !== 'time-to-close' || goal?.value.kind !== 'duration' || cycle === undefined) return [];
      const share = Math.round((100 * daysOf(goal.value)) / daysOf(cycle));
      return because(goal, `${formatNumber(share)}% of the sales cycle of ${formatQuantity(cycle)}`);
    }),
  ];
}

/** The registrations that a pipeline is, and the part of it that is for what is promised. */
function pipelineReason({ measurement }: Plan, basis: Basis): string | undefined {
  const { sourcedRevenue, pipelineCoverage } = measurement?.primary ?? {};
  const coverage = pipelineCoverage?.target?.value.value;
  const committed = sourcedRevenue?.committed?.value;
  const { deal, pipeline, target } = basis;
  if (deal === undefined || pipeline === undefined || coverage === undefined || committed === undefined)
    return undefined;
  if (committed.currency !== basis.currency || Math.abs(pipeline - coverage * target) > 1) return undefined;
  const [all, promised] = [pipeline / deal, (coverage * committed.amount) / deal].map(Math.ceil);
  return `${formatNumber(all ?? 0)} registrations; ${formatNumber(promised ?? 0)} are for the ${money(committed.amount, basis)} committed`;
}

/** A coverage follows from the win rate, or holds more than it takes: the rest is there for a worse year. */
export function coverageReason(target: number | undefined, winRate: number | undefined): string | undefined {
  if (target === undefined || winRate === undefined || winRate <= 0) return undefined;
  const needed = 100 / winRate;
  if (isNear(needed, target)) return `100 / ${formatNumber(winRate)}, the win rate`;
  if (target < needed) return undefined;
  return `100 / ${formatNumber(winRate)} = ${formatNumber(rounded(needed))}x by the win rate, and a reserve`;
}

/** What one partner of each tier is asked for, from the deals that it wins. */
function tierReasons(plan: Plan, basis: Basis): readonly Reason[] {
  const coverage = plan.measurement?.primary?.pipelineCoverage?.target?.value.value;
  return rankedTiers(plan).flatMap((ranked) => {
    const thresholds = (['performance', 'potential', 'expectations'] as const).flatMap((list) =>
      thresholdsIn(ranked, list).map(({ threshold }) => threshold),
    );
    const revenue = amountOf(thresholds, 'sourced-revenue', basis.currency);
    const pipeline = amountOf(thresholds, 'sourced-pipeline', basis.currency);
    if (revenue === undefined) return [];
    const asked = { revenue, pipeline, coverage };
    return thresholds.flatMap((threshold) => {
      const words = thresholdReason(threshold, asked, plan, basis);
      return words === undefined ? [] : [{ node: threshold.node, words }];
    });
  });
}

interface Asked {
  /** Of one partner in the period, in units of the currency. */
  readonly revenue: number;
  readonly pipeline: number | undefined;
  readonly coverage: number | undefined;
}

function thresholdReason(
  { metric, atLeast }: ThresholdPart,
  { revenue, pipeline, coverage }: Asked,
  plan: Plan,
  basis: Basis,
): string | undefined {
  const value = atLeast?.value;
  const { deal, winRate } = basis;
  const deals = deal === undefined ? 0 : withoutDust(revenue / deal);
  if (value?.kind === 'money' && value.currency === basis.currency) {
    if (metric?.value === 'sourced-revenue' && isWhole(deals))
      return `${formatNumber(deals)} ${dealsOf(deals)} ${money(deal ?? 0, basis)}${eachBefore(plan, basis)}`;
    if (
      metric?.value === 'sourced-pipeline' &&
      coverage !== undefined &&
      Math.abs(value.amount - coverage * revenue) < 1
    )
      return `${formatNumber(coverage)} x ${money(revenue, basis)}`;
    if (metric?.value === 'influenced-pipeline' && value.amount === pipeline) return 'as much as sourced';
  }
  if (value?.kind !== 'count' || !isWhole(deals)) return undefined;
  if (metric?.value === 'closed-deals' && value.value === deals)
    return `${formatNumber(revenue)} / ${money(deal ?? 0, basis)}`;
  if (
    metric?.value === 'registered-deals' &&
    winRate !== undefined &&
    value.value === Math.ceil((deals * 100) / winRate)
  )
    return `${formatNumber(deals)} won at a win rate of ${formatNumber(winRate)}%`;
  const isForEach = metric?.value === 'integration-usage' || metric?.value === 'icp-overlap';
  const each = withoutDust(value.value / deals);
  return isForEach && isWhole(each) && deals > 1
    ? `${formatNumber(each)} for each of ${formatNumber(deals)} deals`
    : undefined;
}

/** Who falls below a part of what the tier asks for leaves it. */
function moveReasons(plan: Plan): readonly Reason[] {
  return (plan.movement?.rules?.items ?? []).flatMap(({ from, when }) => {
    const left = rankedTiers(plan).find(({ tier }) => tier.id?.value === from?.value);
    if (left === undefined || from === undefined) return [];
    return (when?.items ?? []).flatMap(({ metric, below, node }) => {
      const asked = thresholdsIn(left, 'performance').find(
        ({ threshold }) => threshold.metric?.value === metric?.value,
      );
      const [limit, whole] = [below?.value, asked?.threshold.atLeast?.value];
      if (limit?.kind !== 'money' || whole?.kind !== 'money' || limit.currency !== whole.currency) return [];
      if (whole.amount <= 0) return [];
      const share = Math.round((100 * limit.amount) / whole.amount);
      return [{ node, words: `${formatNumber(share)}% of the ${formatQuantity(whole)} that the tier asks for` }];
    });
  });
}

/** What partners brought, where the records are of a year like the target. */
function yearBefore({ history }: Plan, { past, years }: Basis): Basis['past'] {
  const length = history?.period === undefined ? 1 : daysOf(history.period.value) / DAYS_OF_A_YEAR;
  return years === 1 && Math.abs(length - 1) < 0.03 ? past : undefined;
}

function eachBefore(plan: Plan, basis: Basis): string {
  const { revenue, activePartners } = yearBefore(plan, basis) ?? {};
  if (revenue === undefined || activePartners === undefined || activePartners === 0) return '';
  return `; an active partner brought about ${money(Math.round(revenue / activePartners), basis)} ${inPeriod(basis)}`;
}

function inPeriod({ past }: Basis): string {
  return (past?.words ?? 'Last year').replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}

function amountOf(thresholds: readonly ThresholdPart[], metric: string, currency: string): number | undefined {
  const value = thresholds.find((threshold) => threshold.metric?.value === metric)?.atLeast?.value;
  return value?.kind === 'money' && value.currency === currency && value.amount > 0 ? value.amount : undefined;
}

function because(located: Located<unknown> | undefined, words: string | undefined): readonly Reason[] {
  return located === undefined || words === undefined ? [] : [{ node: located.node, words }];
}

function money(amount: number, { currency }: Basis): string {
  return `${formatNumber(amount)} ${currency}`;
}

function dealsOf(count: number): string {
  return count === 1 ? 'deal of' : 'deals of';
}

/** Targets have one decimal, which may be rounded down or to the nearest. */
function isNear(value: number, target: number | undefined): boolean {
  return target !== undefined && Math.abs(value - target) < 0.1;
}

function isWhole(count: number): boolean {
  return count > 0 && Number.isInteger(count);
}

/** A quotient of decimals that misses a whole number by what a computer cannot write down is that number. */
function withoutDust(quotient: number): number {
  const nearest = Math.round(quotient);
  return Math.abs(quotient - nearest) < 1e-9 ? nearest : quotient;
}

function rounded(ratio: number): number {
  return ratio < 10 ? Math.round(ratio * 10) / 10 : Math.round(ratio);
}
