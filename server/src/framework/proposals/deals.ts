import type { Duration, Money } from '../../../../schemas/quantities.ts';
import { perPlan } from '../../core/per-plan.ts';
import type { Plan } from '../../core/plan.ts';
import { daysOf, toYaml } from '../../core/quantity.ts';
import { currencyOf } from '../facts/currency.ts';
import { practice, roughlyInUsd } from '../practice.ts';

/** An amount of US dollars in another currency, in two digits: what is usual there, and no rate of exchange. */
export function inCurrency(usd: number, currency: string): Money {
  return { kind: 'money', amount: Number((usd / (roughlyInUsd[currency] ?? 1)).toPrecision(2)), currency };
}

/** The currency of what is proposed: that of the plan, and dollars where it names no amount. */
export function proposedCurrency(plan: Plan): string {
  return currencyOf(plan) ?? 'USD';
}

/** A typical deal for a sale that takes so long. */
export function dealSizeFor(days: number, currency: string): Money {
  const distance = (band: { readonly days: number }): number => Math.abs(Math.log(days / band.days));
  const { typical } = practice.salesCycles.reduce((best, band) => (distance(band) < distance(best) ? band : best));
  return inCurrency(typical, currency);
}

/** How long a sale of a deal takes, in days. */
export function cycleFor({ amount, currency }: Money): number {
  const usd = amount * (roughlyInUsd[currency] ?? 1);
  return practice.salesCycles.find(({ below }) => usd < below)?.days ?? practice.salesCycles[4].days;
}

/** The average deal of a plan; where it does not say, the one from which a tier has co-sell, else one of its cycle. */
export function averageDeal(plan: Plan): Money {
  const known = plan.program?.deals?.averageSize?.value;
  if (known !== undefined && known.amount > 0) return known;
  return dealThatFollows(plan);
}

/** Each tier that gets a proposal asks for it, and to find it takes a look at all tiers. */
const dealThatFollows = perPlan((plan): Money => {
  const currency = proposedCurrency(plan);
  const threshold = plan.tiers?.items
    .map(({ benefits }) => benefits?.coSellThreshold?.value)
    .find((value) => value?.currency === currency && value.amount > 0);
  const cycle = plan.program?.deals?.salesCycle?.value;
  return threshold ?? dealSizeFor(cycle === undefined ? USUAL_CYCLE : daysOf(cycle), currency);
});

/** The sales cycle of a plan as it is written; where it does not say, what its protection covers, else that of its deals. */
export function salesCycle(plan: Plan): string {
  const { deals } = plan.program ?? {};
  const { protection } = plan.playbook?.dealRegistration ?? {};
  const written = deals?.salesCycle ?? protection;
  if (written !== undefined) return String(written.node.value);
  const size = deals?.averageSize?.value;
  const days = size === undefined || size.amount <= 0 ? USUAL_CYCLE : cycleFor(size);
  return toYaml({ kind: 'duration', amount: days, unit: 'day' } satisfies Duration);
}

/** In days: that of most deals between small ones, which need one decision, and large ones, which need a committee. */
const USUAL_CYCLE = 90;
