import type { Brief } from '../../../schemas/brief.ts';
import type { Money } from '../../../schemas/quantities.ts';
import type { Plan, ThresholdPart, TierPart } from '../core/plan.ts';
import type { Draft } from './draft.ts';

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
export function withPromisedTarget(brief: Brief, plan: Plan, draft: Draft): Brief {
  return brief.targets === undefined ? withTarget(brief, revenueOfTiers(draft, plan)) : brief;
}

function withTarget(brief: Brief, sourcedRevenue: Money | undefined): Brief {
  return sourcedRevenue === undefined ? brief : { ...brief, targets: { ...brief.targets, sourcedRevenue } };
}

/** The revenue target of the person: as written, or from the pipeline that it needs. */
export function revenueOf({ measurement }: Plan): Money | undefined {
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
function revenueOfTiers(draft: Draft, plan: Plan): Money | undefined {
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
