import { money } from '../../../schemas/quantities.ts';
import type { Plan, TierPart } from '../core/plan.ts';
import { daysOf } from '../core/quantity.ts';
import { costParts } from '../framework/facts/costs.ts';
import { frameworkBenefits } from '../framework/proposals/framework-benefits.ts';
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
    ...costsMissing(plan),
  };
}

/** The parts of the cost that are missing beside others, in words. */
function costsMissing({ measurement }: Plan): Pick<Given, 'costsMissing'> {
  const costs = measurement?.primary?.roi?.costs;
  const missing = costParts.filter(({ key }) => costs?.[key] === undefined);
  return costs === undefined || missing.length === costParts.length
    ? {}
    : { costsMissing: missing.map(({ words }) => words) };
}

/** What the tier beside a single one is called: that above one for everybody, and that below one that gets the most. */
const upperTiers: readonly OwnTier[] = [
  { id: 'strategic', name: 'Strategic' },
  { id: 'premier', name: 'Premier' },
];
const lowerTiers: readonly OwnTier[] = [
  { id: 'registered', name: 'Registered' },
  { id: 'listed', name: 'Listed' },
];

/** A single tier is not yet a structure: what it gives says whether another one stands above or below it. */
function tiersGiven(plan: Plan, written: readonly OwnTier[]): readonly GivenTier[] | undefined {
  const [only] = written;
  if (only === undefined) return undefined;
  const beside = (candidates: readonly OwnTier[]): readonly OwnTier[] =>
    candidates.filter(({ id, name }) => id !== only.id && name?.toLowerCase() !== only.name?.toLowerCase()).slice(0, 1);
  const isLower = givesLessThanTheFirst(plan.tiers?.items.find(({ id }) => id?.value === only.id));
  const two = isLower ? [...beside(upperTiers), only] : [only, ...beside(lowerTiers)];
  const tiers = written.length === 1 ? two : written;
  return tiers.map((tier) => {
    const partners = plan.tiers?.items.find(({ id }) => tier.id !== undefined && id?.value === tier.id)?.partners;
    return partners === undefined ? tier : { ...tier, partners: partners.value };
  });
}

/** Whether a tier has a benefit in a smaller measure than the framework gives to Tier 1. */
function givesLessThanTheFirst(tier: TierPart | undefined): boolean {
  const benefits: Readonly<Record<string, unknown>> = { ...tier?.benefits };
  return Object.entries(frameworkBenefits('strategic', '')).some(([benefit, most]) => {
    const given = benefits[benefit];
    return typeof given === 'object' && given !== null && 'value' in given && given.value !== most;
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
