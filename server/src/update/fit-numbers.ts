import type { Brief } from '../../../schemas/brief.ts';
import type { Money, Ratio } from '../../../schemas/quantities.ts';
import type { Located, MeasurementPart, Plan, ThresholdPart, TierPart } from '../core/plan.ts';
import type { TextEdit } from '../core/text.ts';
import { change, type GeneratedPlan } from './generated-plan.ts';

/**
 * Edits that make the targets and costs of a draft follow from those of the person: pipeline from revenue and coverage,
 * the parts of a budget that was told from those that the plan states, and all of it in the person's currency. No cost
 * follows from a return.
 */
export function withOwnNumbers(draft: GeneratedPlan, plan: Plan): readonly TextEdit[] {
  const own = plan.measurement;
  const generated = draft.plan.measurement;
  const primary = generated?.primary;
  const revenue = revenueOf(plan) ?? primary?.sourcedRevenue?.target?.value;
  if (primary === undefined || revenue === undefined) return [];
  const { amount, currency } = revenue;
  const ownCoverage = ratioOf(own?.primary?.pipelineCoverage?.target);
  const drafted = ratioOf(primary.pipelineCoverage?.target) ?? 3;
  const coverage = ownCoverage ?? drafted;
  const pipeline = own?.primary?.pipelineCoverage?.pipelineTarget?.value.amount ?? amount * coverage;
  const money = (value: number): string => `${Math.round(value)} ${currency}`;
  const pipelineEdits = [
    ...change(draft, primary.sourcedRevenue?.target?.node, money(amount)),
    ...change(draft, primary.pipelineCoverage?.target?.node, coverage === drafted ? undefined : `${coverage}x`),
    ...change(draft, primary.pipelineCoverage?.pipelineTarget?.node, money(pipeline)),
    ...change(draft, generated?.costComparison?.perPipeline?.node, money(pipeline)),
  ];
  if (primary.roi?.costs === undefined || !areCostsOpen(draft, plan)) return pipelineEdits;
  const costs = costsOf(plan, primary.roi.costs);
  const total = costs.reduce((sum, cost) => sum + cost.amount, 0);
  return [
    ...pipelineEdits,
    ...costs.flatMap(({ key, amount: cost }) => change(draft, primary.roi?.costs?.[key]?.node, money(cost))),
    ...(total > 0 ? change(draft, primary.roi?.target?.node, `${Math.round((amount / total) * 10) / 10}x`) : []),
    ...change(draft, generated?.costComparison?.partnerSourced?.node, money(total)),
  ];
}

/**
 * Whether the costs of a draft do not fit the plan yet: it states some of them, or promises its tiers more co-marketing
 * than the draft pays for.
 */
function areCostsOpen(draft: GeneratedPlan, plan: Plan): boolean {
  const roi = draft.plan.measurement?.primary?.roi;
  const own = plan.measurement?.primary?.roi;
  return own?.costs !== undefined || budgetsOf(plan) > (roi?.costs?.coMarketing?.value.amount ?? 0);
}

const costKinds = ['partnerSuccess', 'coMarketing', 'events', 'tools'] as const;

/**
 * The costs that the plan states, and for the others their share of what is left of the budget. Co-marketing is at least
 * what the tiers are promised.
 */
function costsOf(
  plan: Plan,
  generated: NonNullable<NonNullable<NonNullable<MeasurementPart['primary']>['roi']>['costs']>,
): readonly { readonly key: (typeof costKinds)[number]; readonly amount: number }[] {
  const written = plan.measurement?.primary?.roi?.costs;
  const stated = costKinds.map((key) => written?.[key]?.value.amount);
  const drafted = costKinds.map((key) => generated[key]?.value.amount ?? 0);
  const total =
    plan.measurement?.costComparison?.partnerSourced?.value.amount ?? drafted.reduce((sum, amount) => sum + amount, 0);
  const promised = budgetsOf(plan);
  const shareOfMissing = (fixed: readonly (number | undefined)[]): number => {
    const sumOfFixed = fixed.reduce((sum: number, amount) => sum + (amount ?? 0), 0);
    const sumOfOthers = drafted.reduce((sum, amount, index) => sum + (fixed[index] === undefined ? amount : 0), 0);
    return sumOfOthers > 0 && total > sumOfFixed ? (total - sumOfFixed) / sumOfOthers : 1;
  };
  const place = costKinds.indexOf('coMarketing');
  const coMarketing = stated[place] ?? (drafted[place] ?? 0) * shareOfMissing(stated);
  const fixed =
    coMarketing < promised ? stated.map((amount, index) => amount ?? (index === place ? promised : undefined)) : stated;
  const share = shareOfMissing(fixed);
  return costKinds.map((key, index) => ({ key, amount: fixed[index] ?? Math.round((drafted[index] ?? 0) * share) }));
}

/** What all tiers together are promised for co-marketing in a year. */
function budgetsOf({ tiers }: Plan): number {
  const budgets = (tiers?.items ?? []).map(
    ({ partners, benefits }) => (benefits?.coMarketingBudget?.value.amount ?? 0) * (partners?.value ?? 1),
  );
  return budgets.reduce((sum, budget) => sum + budget, 0);
}

function ratioOf(ratio: Located<Ratio> | undefined): number | undefined {
  return ratio?.value.value;
}

/** The brief with the revenue target that the person's plan states, itself or by its pipeline and coverage. */
export function withStatedTarget(brief: Brief, plan: Plan): Brief {
  return brief.targets?.sourcedRevenue === undefined ? withTarget(brief, revenueOf(plan)) : brief;
}

/**
 * The brief with the revenue target that the person's tiers promise. A plan that is generated from it has every sum and
 * sentence about revenue right from the start.
 *
 * @param draft the plan of the same brief.
 */
export function withPromisedTarget(brief: Brief, plan: Plan, draft: GeneratedPlan): Brief {
  return brief.targets === undefined ? withTarget(brief, revenueOfTiers(draft, plan)) : brief;
}

function withTarget(brief: Brief, sourcedRevenue: Money | undefined): Brief {
  return sourcedRevenue === undefined ? brief : { ...brief, targets: { ...brief.targets, sourcedRevenue } };
}

/** The revenue target of the person: as written, or from the pipeline that it needs. */
function revenueOf({ measurement }: Plan): Money | undefined {
  const { sourcedRevenue, pipelineCoverage } = measurement?.primary ?? {};
  if (sourcedRevenue?.target !== undefined) return sourcedRevenue.target.value;
  const pipeline = pipelineCoverage?.pipelineTarget?.value;
  const coverage = pipelineCoverage?.target?.value.value;
  if (pipeline === undefined || coverage === undefined || coverage <= 0) return undefined;
  return { ...pipeline, amount: Math.round(pipeline.amount / coverage) };
}

/**
 * What the person's tiers promise together: what they expect, and where they expect nothing yet, the part of the
 * pipeline that they ask for which the draft expects to be won. Absent when they promise what the draft promises.
 */
function revenueOfTiers(draft: GeneratedPlan, plan: Plan): Money | undefined {
  const target = draft.plan.measurement?.primary?.sourcedRevenue?.target?.value;
  const generated = draft.plan.tiers?.items ?? [];
  const own = plan.tiers?.items ?? [];
  if (target === undefined || own.length !== generated.length) return undefined;
  let drafted = 0;
  let promised = 0;
  let known = 0;
  for (const [index, tier] of generated.entries()) {
    const expected = amountOf(tier.expectations?.items, 'sourced-revenue', target.currency);
    const partners = tier.partners?.value ?? 0;
    if (expected === undefined) continue;
    drafted += expected * partners;
    const ownRevenue = promisedBy(own[index], tier, expected, target.currency);
    if (ownRevenue === undefined) continue;
    promised += ownRevenue * partners;
    known += expected * partners;
  }
  // What a tier does not say yet follows in the measure in which the others promise more or less.
  const amount = known === 0 ? 0 : (promised * drafted) / known;
  if (amount === 0 || promised === known) return undefined;
  return { ...target, amount: rounded(amount) };
}

function promisedBy(
  own: TierPart | undefined,
  generated: TierPart,
  expected: number,
  currency: string,
): number | undefined {
  if (own?.expectations !== undefined) return amountOf(own.expectations.items, 'sourced-revenue', currency);
  const pipeline = amountOf(own?.criteria?.performance?.items, 'sourced-pipeline', currency);
  const drafted = amountOf(generated.criteria?.performance?.items, 'sourced-pipeline', currency);
  return pipeline === undefined || drafted === undefined ? undefined : (expected * pipeline) / drafted;
}

function amountOf(lines: readonly ThresholdPart[] | undefined, metric: string, currency: string): number | undefined {
  const value = lines?.find((line) => line.metric?.value === metric)?.atLeast?.value;
  return value?.kind === 'money' && value.currency === currency ? value.amount : undefined;
}

/** To two digits, so that the number can be kept in mind. */
function rounded(amount: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, amount))) - 1);
  return Math.floor(amount / unit) * unit;
}
