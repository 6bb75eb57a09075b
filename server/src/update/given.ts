import { money } from '../../../schemas/quantities.ts';
import type { Plan } from '../core/plan.ts';
import { daysOf } from '../core/quantity.ts';
import type { Given, GivenTiers } from '../generate/given.ts';
import type { OwnTier } from './own-tiers.ts';

/** What the person's plan says that a plan has to be generated around: its tiers, its protection, its currency. */
export function givenBy(plan: Plan, tiers: readonly OwnTier[]): Given {
  const registration = plan.playbook?.dealRegistration;
  const currency = currencyOf(plan);
  const sizes = tiersGiven(plan, tiers);
  return {
    ...(sizes === undefined ? {} : { tiers: sizes }),
    ...(registration?.protection === undefined
      ? {}
      : { protection: Math.max(1, Math.round(daysOf(registration.protection.value))) }),
    ...(currency === undefined ? {} : { currency }),
  };
}

/** All tiers between the first and the last are one to the generator. A single tier is not yet a structure. */
function tiersGiven(plan: Plan, tiers: readonly OwnTier[]): GivenTiers | undefined {
  if (tiers.length < 2) return undefined;
  const sizes = tiers.map(({ id }) => plan.tiers?.items.find((tier) => tier.id?.value === id)?.partners?.value);
  const middle = sizes.slice(1, -1);
  return {
    hasGrowth: middle.length > 0,
    ...size('strategic', sizes[0]),
    ...(middle.length > 0 && middle.every((one) => one !== undefined) ? size('growth', sumOf(middle)) : {}),
    ...size('registered', sizes.at(-1)),
  };
}

function size(key: string, partners: number | undefined): Partial<GivenTiers> {
  return partners === undefined ? {} : { [key]: partners };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

/** The currency in which most of the money in a plan is written: assumed amounts have to agree with what is there. */
function currencyOf({ source }: Plan): string | undefined {
  const counts = new Map<string, number>();
  for (const { node, role } of source.scalars) {
    const read = role === 'value' && typeof node.value === 'string' ? money.safeParse(node.value) : undefined;
    const currency = read?.data?.currency;
    if (currency !== undefined) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, two]) => two - one)[0]?.[0];
}
