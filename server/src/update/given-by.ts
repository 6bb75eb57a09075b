import { type CapturedFact, capturedFacts, dealSources } from '../../../schemas/attribution.ts';
import type { CrmSystem } from '../../../schemas/program.ts';
import { money } from '../../../schemas/quantities.ts';
import type { Located, Plan, TierPart } from '../core/plan.ts';
import { wholeDaysOf } from '../core/quantity.ts';
import { withoutAbsent } from '../core/record.ts';
import type { CrmFacts } from '../framework/crm/crm-facts.ts';
import { fieldsCapturing, isDealObject } from '../framework/crm/plan-fields.ts';
import { crmFacts } from '../framework/crm/systems.ts';
import { costParts } from '../framework/facts/costs.ts';
import { frameworkBenefits } from '../framework/proposals/benefits.ts';
import type { Given, GivenCrm, GivenTier, Speaker } from '../generate/given.ts';
import { type OwnTier, stagesIn } from './own-names.ts';

/** What the person's plan says that a plan has to be generated around: its names, tiers, protection, currency and return. */
export function givenBy(plan: Plan, tiers: readonly OwnTier[], crm: CrmSystem, speaker: Speaker): Given {
  const registration = plan.playbook?.dealRegistration;
  const currency = currencyOf(plan);
  const given = tiersGiven(plan, tiers);
  const returns = plan.measurement?.primary?.roi?.target?.value;
  return {
    speaker,
    ...(given === undefined ? {} : { tiers: given }),
    ...(registration?.protection === undefined ? {} : { protection: wholeDaysOf(registration.protection.value) }),
    ...timesOf(registration),
    ...(returns?.kind === 'ratio' && returns.value > 0 ? { returns: returns.value } : {}),
    ...(currency === undefined ? {} : { currency }),
    ...costsMissing(plan),
    crm: crmGiven(plan, crmFacts[crm]),
  };
}

/** Where a plan says one of both times, sentences that are added say the same. */
function timesOf(registration: NonNullable<Plan['playbook']>['dealRegistration']): Pick<Given, 'times'> {
  const { acknowledge, decide } = registration ?? {};
  if (acknowledge === undefined && decide === undefined) return {};
  return { times: withoutAbsent({ acknowledge: acknowledge?.value, decide: decide?.value }) };
}

/** How the plan calls what stands in its CRM. */
function crmGiven(plan: Plan, facts: CrmFacts): GivenCrm {
  const { fields, views, routing } = plan.attribution ?? {};
  const labels: Partial<Record<CapturedFact, string>> = {};
  const apiNames: Partial<Record<CapturedFact, string>> = {};
  for (const fact of capturedFacts) {
    const [field] = fieldsCapturing(plan, fact);
    if (isSaid(field?.name)) labels[fact] = field.name.value;
    if (isSaid(field?.apiName)) apiNames[fact] = field.apiName.value;
  }
  const shown = Object.fromEntries(
    [...dealSources, 'total' as const].map((kind) => {
      const view = views?.items.find(({ shows }) => shows?.value === kind);
      // A view that is not written yet gets the id under which the routing asks for it.
      const id = view?.id ?? (kind === 'partner-sourced' && views === undefined ? routing?.view : undefined);
      return [
        kind,
        { ...(isSaid(id) ? { id: id.value } : {}), ...(isSaid(view?.name) ? { name: view.name.value } : {}) },
      ];
    }),
  );
  const objects = [...(fields?.items.map(({ object }) => object) ?? []), routing?.creates].filter(isSaid);
  const object = objects.find(({ value }) => isDealObject(value)) ?? objects[0];
  const stages = stagesIn(plan, facts);
  return {
    labels,
    apiNames,
    views: shown,
    ...(isSaid(routing?.name) ? { routing: routing.name.value } : {}),
    ...(object === undefined ? {} : { dealObject: object.value }),
    ...(stages === undefined ? {} : { stages }),
  };
}

/** A name of nothing but white space is none. */
function isSaid(name: Located<string> | undefined): name is Located<string> {
  return name !== undefined && name.value.trim() !== '';
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
    const own = plan.tiers?.items.find(({ id }) => tier.id !== undefined && id?.value === tier.id);
    const { coSell, coSellThreshold } = own?.benefits ?? {};
    return {
      ...tier,
      ...(own?.partners === undefined ? {} : { partners: own.partners.value }),
      ...(coSell === undefined ? {} : { coSell: coSell.value }),
      ...(coSellThreshold === undefined ? {} : { coSellFrom: coSellThreshold.value }),
    };
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
