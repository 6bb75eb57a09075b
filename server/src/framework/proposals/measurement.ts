import type { MetricId } from '../../../../schemas/metrics.ts';
import type { Money } from '../../../../schemas/quantities.ts';
import { isOfFramework, metricTitle } from '../../core/metrics.ts';
import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { toYaml } from '../../core/quantity.ts';
import { capitalized } from '../../core/words.ts';
import { labelFor } from '../crm/plan-fields.ts';
import { promisedBudgets } from '../facts/budgets.ts';
import { costParts, totalCost } from '../facts/costs.ts';
import { neededCoverage } from '../facts/dependents.ts';
import { expectedRevenue } from '../facts/expected-revenue.ts';
import { measuredElsewhere, sourcesOfNumbers } from '../facts/metric-sources.ts';
import type { SecondaryMetricId } from '../facts/secondary-metrics.ts';
import { allThresholds } from '../facts/thresholds.ts';
import { averageDeal, inCurrency, proposedCurrency } from './deals.ts';
import { roleOf } from './roles.ts';
import { downToTwoDigits, toTwoDigits } from './rounding.ts';
import { ACTIVATION_WINDOW, WINDOW } from './times.ts';

/**
 * What the primary metrics of a plan could aim at. The four numbers are two sums: coverage times revenue is pipeline, and
 * revenue divided by cost is the ROI. So each proposal is what the others come to, as far as they are known.
 */

type CostPart = (typeof costParts)[number]['key'];

/** The revenue behind the pipeline target, else what the tiers expect, else what the ROI asks for, else a year of deals. */
export function proposedRevenue(plan: Plan): Money {
  const { roi, pipelineCoverage } = plan.measurement?.primary ?? {};
  const currency = proposedCurrency(plan);
  const money = (amount: number): Money => ({ kind: 'money', amount, currency });
  const pipeline = pipelineCoverage?.pipelineTarget?.value;
  const coverage = pipelineCoverage?.target?.value.value ?? typicalCoverage(plan);
  if (pipeline?.currency === currency && pipeline.amount > 0 && coverage > 0) {
    return money(Math.max(1, Math.round(pipeline.amount / coverage)));
  }
  const cost = totalCost(plan)?.total;
  const least =
    cost?.currency === currency && roi?.target !== undefined ? Math.ceil(cost.amount * roi.target.value.value) : 0;
  const expected = expectedRevenue(plan, currency)?.total.amount ?? 0;
  if (expected > 0)
    return money(Math.max(1, downToTwoDigits(expected) < least ? Math.floor(expected) : downToTwoDigits(expected)));
  const usual = Number((averageDeal(plan).amount * DEALS_OF_A_YEAR).toPrecision(1));
  return money(Math.max(1, usual, least));
}

/** What pipeline and revenue target come to where a program can live with it, else what the win rate needs. */
export function proposedCoverage(plan: Plan): number {
  const { sourcedRevenue, pipelineCoverage } = plan.measurement?.primary ?? {};
  const [pipeline, revenue] = [pipelineCoverage?.pipelineTarget?.value, sourcedRevenue?.target?.value];
  const usual = typicalCoverage(plan);
  if (pipeline === undefined || pipeline.currency !== revenue?.currency || revenue.amount <= 0) return usual;
  return Math.round((pipeline.amount / revenue.amount) * 100) / 100;
}

export function proposedPipelineTarget(plan: Plan): Money {
  const { sourcedRevenue, pipelineCoverage } = plan.measurement?.primary ?? {};
  const revenue = sourcedRevenue?.target?.value ?? proposedRevenue(plan);
  const coverage = pipelineCoverage?.target?.value.value ?? typicalCoverage(plan);
  return { ...revenue, amount: Math.round(revenue.amount * coverage) };
}

/** What the revenue target returns on the costs of the plan, and no more than programs are usually asked for. */
export function proposedRoi(plan: Plan): number {
  const revenue = plan.measurement?.primary?.sourcedRevenue?.target?.value;
  const cost = totalCost(plan)?.total;
  if (revenue === undefined || cost === undefined || cost.amount <= 0 || cost.currency !== revenue.currency) {
    return USUAL_RETURN;
  }
  return usualReturn(revenue.amount / cost.amount);
}

/** What a part of the program costs: its share of what the revenue target allows, and what is left of that. */
export function proposedCost(plan: Plan, part: CostPart): Money {
  const { sourcedRevenue, roi } = plan.measurement?.primary ?? {};
  const currency = costCurrency(plan);
  const target = sourcedRevenue?.target?.value;
  const revenue = target?.currency === currency ? target.amount : revenueIn(plan, currency);
  const all = revenue / Math.max(roi?.target?.value.value ?? USUAL_RETURN, 1);
  const others = costParts.filter(({ key }) => key !== part).map(({ key }) => roi?.costs?.[key]?.value);
  const left = others.every((other) => other !== undefined)
    ? all - others.reduce((sum, other) => sum + (other?.amount ?? 0), 0)
    : all;
  const share = toTwoDigits(all * SHARES[part]);
  const amount = left > 0 ? Math.min(share, downToTwoDigits(left)) : share;
  const promised = part === 'coMarketing' ? (promisedBudgets(plan, currency)?.total.amount ?? 0) : 0;
  return { kind: 'money', amount: Math.max(amount, promised), currency };
}

/** All four parts of what the program costs, with their values to be decided. */
export function proposedCosts(plan: Plan): { readonly [key: string]: Printable } {
  return Object.fromEntries(costParts.map(({ key }) => [key, { placeholder: toYaml(proposedCost(plan, key)) }]));
}

/** The currency of the costs that are there, else that of the plan. */
export function costCurrency(plan: Plan): string {
  const { roi } = plan.measurement?.primary ?? {};
  const known = costParts.flatMap(({ key }) => roi?.costs?.[key]?.value.currency ?? []);
  return known[0] ?? proposedCurrency(plan);
}

/** What a comparison of costs needs: both for the same amount of pipeline. */
export function proposedCostComparison(
  plan: Plan,
): Readonly<Record<'partnerSourced' | 'direct' | 'perPipeline', Money>> {
  const { partnerSourced, direct, perPipeline } = plan.measurement?.costComparison ?? {};
  const currency = (partnerSourced ?? direct ?? perPipeline)?.value.currency ?? proposedCurrency(plan);
  const pipeline = perPipeline?.value ?? inCurrency(PIPELINE_COMPARED, currency);
  const share = (part: number): Money => ({ ...pipeline, amount: toTwoDigits(pipeline.amount * part) });
  return {
    partnerSourced: share(COST_OF_PIPELINE.partners),
    direct: share(COST_OF_PIPELINE.direct),
    perPipeline: pipeline,
  };
}

export const COST_METHOD =
  'Program cost and demand generation spend of the quarter, each divided by the pipeline that it created.';

export const DIRECT_COMPARISON = 'Cost of the same revenue through direct demand generation';

export const SOURCED_VIEW = 'Partner-sourced pipeline view';

/** A primary metric as a whole, with where its number comes from and who reports it. */
export function proposedPrimary(
  plan: Plan,
): Readonly<Record<'sourcedRevenue' | 'roi' | 'pipelineCoverage', Printable>> {
  const source = { placeholder: SOURCED_VIEW };
  const owner = { placeholder: roleOf(plan, 'revenueOperations') };
  const revenue = proposedRevenue(plan);
  return {
    sourcedRevenue: {
      target: { placeholder: toYaml(revenue) },
      period: { placeholder: WINDOW },
      source,
      owner,
    },
    roi: {
      target: { placeholder: `${returnOf(plan, revenue)}x` },
      costs: proposedCosts(plan),
      comparedWith: { placeholder: DIRECT_COMPARISON },
      source: {
        placeholder: `Closed deals by ${labelFor(plan, 'deal-source')}, and the cost center of the program`,
      },
      owner: { placeholder: roleOf(plan, 'finance') },
    },
    pipelineCoverage: {
      target: { placeholder: `${typicalCoverage(plan)}x` },
      pipelineTarget: { placeholder: toYaml(proposedPipelineTarget(plan)) },
      source,
      owner,
    },
  };
}

/** Influenced revenue, over the period in which sourced revenue is counted. */
export function proposedInfluencedRevenue(plan: Plan): Printable {
  const period = plan.measurement?.primary?.sourcedRevenue?.period?.node.value;
  return {
    period: period === undefined || period === null ? WINDOW : String(period),
    source: { placeholder: 'Partner-influenced pipeline view' },
    owner: { placeholder: roleOf(plan, 'revenueOperations') },
  };
}

/** A secondary metric as the framework defines it. Its target is for a person to add. */
export function proposedSecondary(plan: Plan, id: SecondaryMetricId): Printable {
  const definitions: Readonly<Record<SecondaryMetricId, { readonly [key: string]: Printable }>> = {
    'activation-rate': { window: ACTIVATION_WINDOW, source: { placeholder: 'Registrations by partner' } },
    'average-deal-size-by-partner': { source: { placeholder: SOURCED_VIEW } },
    'time-to-close': {
      comparedWith: 'Direct deals of the same period',
      source: { placeholder: 'Partner-sourced and direct pipeline views' },
    },
    'lifetime-value': {
      measures: ['retention', 'expansion'],
      comparedWith: 'Direct customers of the same period',
      source: { placeholder: `Contract value by ${labelFor(plan, 'deal-source')} of the first deal` },
    },
  };
  const owner =
    id === 'lifetime-value' ? 'finance' : id === 'activation-rate' ? 'partnerOperations' : 'revenueOperations';
  return { metric: id, ...definitions[id], owner: { placeholder: roleOf(plan, owner) } };
}

/** What a revenue returns on the proposed costs. Budgets that the tiers promise may take more than their share of them. */
function returnOf(plan: Plan, proposed: Money): number {
  const revenue = plan.measurement?.primary?.sourcedRevenue?.target?.value ?? proposed;
  const costs = costParts.map(({ key }) => proposedCost(plan, key));
  if (costs.some(({ currency }) => currency !== revenue.currency)) return USUAL_RETURN;
  return usualReturn(revenue.amount / costs.reduce((sum, { amount }) => sum + amount, 0));
}

function usualReturn(reached: number): number {
  return Math.min(USUAL_RETURN, reached < 1 ? downToTwoDigits(reached) : Math.round(reached * 10) / 10);
}

/** Enough for the win rate, and no less than programs typically need. */
function typicalCoverage(plan: Plan): number {
  return Math.max(LEAST_COVERAGE, neededCoverage(plan));
}

function revenueIn(plan: Plan, currency: string): number {
  const { amount, currency: own } = proposedRevenue(plan);
  return own === currency ? amount : inCurrency(REVENUE_IN_DOLLARS, currency).amount;
}

/** "Programs typically need 3x to 4x coverage depending on win rates." */
const LEAST_COVERAGE = 3;

/** Revenue over cost that a program is usually asked for. */
const USUAL_RETURN = 4;

/** About two a month, each of average size. */
const DEALS_OF_A_YEAR = 22;

const REVENUE_IN_DOLLARS = 1_000_000;

/** How the costs of a program are usually divided: most of them are people. */
const SHARES: Readonly<Record<CostPart, number>> = { partnerSuccess: 0.6, coMarketing: 0.2, events: 0.1, tools: 0.1 };

/** In dollars: an amount at which both costs are numbers that people can compare. */
const PIPELINE_COMPARED = 1_000_000;

/** What pipeline costs, as a part of it, to start from. */
const COST_OF_PIPELINE = { partners: 0.08, direct: 0.14 } as const;

/** The metrics by which tiers judge partners and that no field, view or task of the plan measures. */
export function metricsToMeasure(plan: Plan): readonly Printable[] {
  const asked = new Set(
    allThresholds(plan).flatMap(({ metric, note }) => (note === undefined ? (metric?.value ?? []) : [])),
  );
  const sources = sourcesOfNumbers(plan);
  return [...asked]
    .filter(isOfFramework)
    .filter((id) => id !== 'customer-retention' && measuredElsewhere[id] !== undefined)
    .filter((id) => !sources.some((source) => measuredElsewhere[id]?.test(source)))
    .map((id) => metricToMeasure(plan, id));
}

/** A metric with where its number comes from, in words of its own. */
export function metricToMeasure(plan: Plan, id: MetricId): Printable {
  const title = metricTitle(plan, id);
  return {
    metric: capitalized(title),
    source: { placeholder: proposedSources[id]?.(plan) ?? 'Report or field that holds the number' },
    owner: { placeholder: roleOf(plan, 'revenueOperations') },
  };
}

const proposedSources: Readonly<Partial<Record<MetricId, (plan: Plan) => string>>> = {
  'customer-retention': (plan) => `Subscriptions by ${labelFor(plan, 'deal-source')} of the first deal`,
  'customer-satisfaction': () => 'Survey of the customers of each partner',
  'integration-usage': () => 'Usage data of the product, by account',
  'services-attach': () => 'Won deals with services of the partner attached',
  'onboarding-time': () => 'From Closed Won to the first productive use',
};
