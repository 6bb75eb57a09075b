import { money } from '../../../schemas/quantities.ts';
import type { Plan } from '../core/plan.ts';
import { daysOf } from '../core/quantity.ts';
import type { Given, GivenTier, Speaker } from '../generate/given.ts';
import type { OwnTier } from './own-tiers.ts';

/** What the person's plan says that a plan has to be generated around: its tiers, protection, currency and return. */
export function givenBy(plan: Plan, tiers: readonly OwnTier[], speaker: Speaker): Given {
  const registration = plan.playbook?.dealRegistration;
  const currency = currencyOf(plan);
  const given = tiersGiven(plan, tiers);
  const returns = plan.measurement?.primary?.roi?.target?.value;
  return {
    speaker,
    ...(given === undefined ? {} : { tiers: given }),
    ...(registration?.protection === undefined
      ? {}
      : { protection: Math.max(1, Math.round(daysOf(registration.protection.value))) }),
    ...(returns?.kind === 'ratio' && returns.value > 0 ? { returns: returns.value } : {}),
    ...(currency === undefined ? {} : { currency }),
  };
}

/** A single tier is not yet a structure. */
function tiersGiven(plan: Plan, tiers: readonly OwnTier[]): readonly GivenTier[] | undefined {
  if (tiers.length < 2) return undefined;
  return tiers.map((tier) => {
    const partners = plan.tiers?.items.find(({ id }) => tier.id !== undefined && id?.value === tier.id)?.partners;
    return partners === undefined ? tier : { ...tier, partners: partners.value };
  });
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
