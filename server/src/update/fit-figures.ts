import type { Ratio } from '../../../schemas/quantities.ts';
import type { Located, MeasurementPart, Plan } from '../core/plan.ts';
import type { TextEdit } from '../core/text.ts';
import { change } from './change.ts';
import type { Draft } from './draft.ts';
import { revenueOf } from './fit-targets.ts';

/**
 * Edits that make the targets and costs of a draft follow from those of the person: pipeline from revenue and coverage,
 * the parts of a budget that was told from those that the plan states, and all of it in the person's currency. No cost
 * follows from a return.
 */
export function withOwnFigures(draft: Draft, plan: Plan): readonly TextEdit[] {
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
function areCostsOpen(draft: Draft, plan: Plan): boolean {
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
