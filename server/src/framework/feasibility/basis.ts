import type { Plan } from '../../core/plan.ts';
import { daysOf } from '../../core/quantity.ts';
import { withoutAbsent } from '../../core/record.ts';
import { DAYS_OF_A_YEAR, periodInYears, totalCost } from '../facts/costs.ts';
import {
  askedRevenue,
  type ExpectedRevenue,
  expectedRevenue,
  highestQuota,
  type Quota,
} from '../facts/expected-revenue.ts';

/** What a plan says of itself that decides whether its target can be reached. What it does not say is absent. */
export interface Basis {
  /** The target for partner-sourced revenue, in units of the currency, for the whole period. */
  readonly target: number;
  readonly currency: string;
  /** For how many years the target is. */
  readonly years: number;
  /** What a typical deal is worth, in the currency of the target. */
  readonly deal?: number;
  /** Of a hundred registered deals. */
  readonly winRate?: number;
  /** From first contact to close, in days. */
  readonly cycle?: number;
  /** How many partners the program is made for. */
  readonly partners?: number;
  readonly managers?: number;
  /** Partners in tiers that promise them a person. */
  readonly managed?: number;
  /** What the program costs in the period, in units of the currency. */
  readonly cost?: number;
  /** The day from which on deals are registered, `YYYY-MM-DD`. */
  readonly start?: string;
  /** The target for pipeline, in units of the currency. */
  readonly pipeline?: number;
  /** Whether partners register deals already, which close while those of this program are still open. */
  readonly hasRegistrations?: boolean;
  readonly past?: Past;
  /** What the tiers of a program that runs ask of their partners in a year, in units of the currency. */
  readonly asked?: number;
  /** What partners bring in the period when each that is active does what its tier asks for. */
  readonly expected?: ExpectedRevenue;
  /** What the tier that asks for the most asks of one partner. */
  readonly quota?: Quota;
}

/** What partners brought in a year, from the records of a period. */
export interface Past {
  /** The period in words, such as `In the last 12 months`. */
  readonly words: string;
  /** How many years the period is. What is counted in it is here that of one year. */
  readonly years: number;
  readonly registered?: number;
  /** Deals, as they were counted, or as many as those that were registered come to at the win rate. */
  readonly won?: number;
  /** Whether nobody counted what was won, so that it follows from what was registered. */
  readonly isExpected?: boolean;
  readonly revenue?: number;
  readonly activePartners?: number;
  /** What one unit of revenue costs without partners. */
  readonly directCost?: number;
}

/** Undefined where there is no target that could be reached or missed. */
export function basisOf(plan: Plan): Basis | undefined {
  const target = plan.measurement?.primary?.sourcedRevenue?.target?.value;
  if (target === undefined || target.amount <= 0) return undefined;
  const { deals, partners, partnerManagers, built } = plan.program ?? {};
  const size = deals?.averageSize?.value;
  const rate = deals?.winRate?.value.value;
  const cost = totalCost(plan)?.total;
  const pipeline = plan.measurement?.primary?.pipelineCoverage?.pipelineTarget?.value;
  // A program that is cut down is made for those who stay.
  const planned = [partners?.target?.value, partners?.current?.value].find((count) => (count ?? 0) > 0) ?? 0;
  return withoutAbsent({
    target: target.amount,
    currency: target.currency,
    years: periodInYears(plan),
    deal: size?.currency === target.currency && size.amount > 0 ? size.amount : undefined,
    winRate: rate !== undefined && rate > 0 && rate <= 100 ? rate : undefined,
    cycle: deals?.salesCycle === undefined ? undefined : daysOf(deals.salesCycle.value),
    partners: planned > 0 ? planned : undefined,
    managers: partnerManagers?.value,
    managed: managedPartners(plan),
    cost: cost?.currency === target.currency ? cost.amount : undefined,
    start: plan.launch?.softLaunch?.starts?.value.iso ?? built?.value.iso,
    pipeline: pipeline?.currency === target.currency ? pipeline.amount : undefined,
    hasRegistrations: hasRegistrations(plan) ? true : undefined,
    past: pastOf(plan, target.currency),
    asked: askedRevenue(plan, target.currency),
    expected: expectedRevenue(plan, target.currency, { most: activePartnersOf(plan), isWithoutOccasional: true }),
    quota: highestQuota(plan, target.currency),
  });
}

function hasRegistrations({ program, history }: Plan): boolean {
  const state = program?.state?.value;
  return state === 'rebuild' || state === 'running' || history?.registrations?.submitted !== undefined;
}

/** Undefined unless every tier that promises a person says how many partners it has. */
function managedPartners({ tiers }: Plan): number | undefined {
  const promised = tiers?.items.filter(({ benefits }) =>
    ['dedicated', 'shared'].includes(benefits?.partnerSuccess?.value ?? 'none'),
  );
  if (promised === undefined || promised.length === 0) return undefined;
  const counts = promised.map(({ partners }) => partners?.value);
  return counts.every((count) => count !== undefined) ? counts.reduce((sum, count) => sum + count, 0) : undefined;
}

function pastOf(plan: Plan, currency: string): Past | undefined {
  const { history } = plan;
  const years = history?.period === undefined ? 1 : daysOf(history.period.value) / DAYS_OF_A_YEAR;
  const yearly = (value: number | undefined): number | undefined => (value === undefined ? undefined : value / years);
  const { won, registrations, direct } = history ?? {};
  const revenue = won?.revenue?.value;
  const submitted = registrations?.submitted?.value;
  const rate = plan.program?.deals?.winRate?.value.value;
  const isExpected = won?.deals === undefined && revenue === undefined && submitted !== undefined && rate !== undefined;
  const directCost = direct?.costPerRevenue?.value;
  const past = withoutAbsent({
    words: history?.period === undefined ? 'Last year' : `In the last ${String(history.period.node.value)}`,
    years,
    registered: yearly(submitted),
    won: yearly(isExpected ? (submitted * rate) / 100 : won?.deals?.value),
    isExpected: isExpected ? true : undefined,
    revenue: revenue?.currency === currency ? yearly(revenue.amount) : undefined,
    activePartners: activePartnersOf(plan),
    directCost: directCost?.currency === currency ? directCost.amount : undefined,
  });
  return Object.keys(past).length > 2 ? past : undefined;
}

/** How many partners are active is a fact of the program where the records do not count them. */
function activePartnersOf({ history, program }: Plan): number | undefined {
  return (history?.activePartners ?? program?.partners?.active)?.value;
}
