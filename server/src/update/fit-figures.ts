import type { Money, Ratio } from '../../../schemas/quantities.ts';
import type { Located, MeasurementPart, Plan, TierPart } from '../core/plan.ts';
import type { TextEdit } from '../core/text.ts';
import { change } from './change.ts';
import type { Draft } from './draft.ts';

/**
 * Edits that make the targets and costs of a draft follow from those of the person: pipeline from revenue and coverage,
 * costs from revenue and return, and all of it in the person's currency.
 */
export function withOwnFigures(draft: Draft, plan: Plan): readonly TextEdit[] {
  const own = plan.measurement;
  const generated = draft.plan.measurement;
  const primary = generated?.primary;
  const ownRevenue = revenueOf(plan) ?? revenueOfTiers(draft, plan);
  const revenue = ownRevenue ?? primary?.sourcedRevenue?.target?.value;
  if (primary === undefined || revenue === undefined) return [];
  const { amount, currency } = revenue;
  const ownCoverage = ratioOf(own?.primary?.pipelineCoverage?.target);
  const drafted = ratioOf(primary.pipelineCoverage?.target) ?? 3;
  const winRate = plan.program?.deals?.winRate?.value.value;
  const coverage =
    ownCoverage ?? Math.max(drafted, winRate === undefined || winRate <= 0 ? 0 : Math.ceil(1000 / winRate) / 10);
  const pipeline = own?.primary?.pipelineCoverage?.pipelineTarget?.value.amount ?? amount * coverage;
  const costs = costsOf(
    plan,
    primary.roi?.costs,
    amount,
    ratioOf(own?.primary?.roi?.target) ?? ratioOf(primary.roi?.target) ?? 4,
  );
  const total = costs.reduce((sum, cost) => sum + cost.amount, 0);
  const money = (value: number): string => `${Math.round(value)} ${currency}`;
  const hasOwnCosts = own?.primary?.roi?.costs !== undefined;
  const hasOwnNumbers = ownRevenue !== undefined || hasOwnCosts || own?.primary?.roi?.target !== undefined;
  const hasOwnPipeline = own?.primary?.pipelineCoverage !== undefined || coverage !== drafted;
  if (!hasOwnNumbers && !hasOwnPipeline && budgetsOf(plan) === 0) return [];
  return [
    ...change(draft, primary.sourcedRevenue?.target?.node, money(amount)),
    ...change(draft, primary.pipelineCoverage?.target?.node, coverage === drafted ? undefined : `${coverage}x`),
    ...change(draft, primary.pipelineCoverage?.pipelineTarget?.node, money(pipeline)),
    ...costs.flatMap(({ key, amount: cost }) => change(draft, primary.roi?.costs?.[key]?.node, money(cost))),
    ...(hasOwnCosts && total > 0
      ? change(draft, primary.roi?.target?.node, `${Math.round((amount / total) * 10) / 10}x`)
      : []),
    ...change(draft, generated?.costComparison?.partnerSourced?.node, money(total)),
    ...change(draft, generated?.costComparison?.perPipeline?.node, money(pipeline)),
  ];
}

const costKinds = ['partnerSuccess', 'coMarketing', 'events', 'tools'] as const;

/** The revenue target of the person: as written, or from the pipeline that it needs. */
function revenueOf({ measurement }: Plan): Money | undefined {
  const { sourcedRevenue, pipelineCoverage } = measurement?.primary ?? {};
  if (sourcedRevenue?.target !== undefined) return sourcedRevenue.target.value;
  const pipeline = pipelineCoverage?.pipelineTarget?.value;
  const coverage = ratioOf(pipelineCoverage?.target);
  if (pipeline === undefined || coverage === undefined || coverage <= 0) return undefined;
  return { ...pipeline, amount: pipeline.amount / coverage };
}

/**
 * The drafted target, in the measure in which the person's tiers promise more or less than those of the draft. Absent
 * when both promise the same.
 */
function revenueOfTiers(draft: Draft, plan: Plan): Money | undefined {
  const target = draft.plan.measurement?.primary?.sourcedRevenue?.target?.value;
  if (target === undefined) return undefined;
  let drafted = 0;
  let promised = 0;
  for (const tier of draft.plan.tiers?.items ?? []) {
    const own = plan.tiers?.items.find(({ id }) => id !== undefined && id.value === tier.id?.value);
    const expected = expectedRevenue(tier);
    const ownExpected = own?.expectations === undefined ? expected : expectedRevenue(own);
    if (ownExpected?.currency !== target.currency) continue;
    drafted += (expected?.amount ?? 0) * (tier.partners?.value ?? 0);
    promised += ownExpected.amount * (own?.partners?.value ?? tier.partners?.value ?? 0);
  }
  if (drafted === 0 || promised === drafted || promised === 0) return undefined;
  return { ...target, amount: rounded((target.amount * promised) / drafted) };
}

function expectedRevenue({ expectations }: TierPart): Money | undefined {
  const value = expectations?.items.find(({ metric }) => metric?.value === 'sourced-revenue')?.atLeast?.value;
  return value?.kind === 'money' ? value : undefined;
}

/** To two digits, so that the number can be kept in mind. */
function rounded(amount: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, amount))) - 1);
  return Math.round(amount / unit) * unit;
}

/**
 * The costs that the plan states, and for the others their share of what is left to reach the return. Co-marketing is at
 * least what the tiers are promised.
 */
function costsOf(
  plan: Plan,
  generated: NonNullable<NonNullable<MeasurementPart['primary']>['roi']>['costs'],
  revenue: number,
  target: number,
): readonly { readonly key: (typeof costKinds)[number]; readonly amount: number }[] {
  const written = plan.measurement?.primary?.roi?.costs;
  const total = plan.measurement?.costComparison?.partnerSourced?.value.amount ?? revenue / target;
  const stated = costKinds.map((key) => written?.[key]?.value.amount);
  const drafted = costKinds.map((key) => generated?.[key]?.value.amount ?? 0);
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
