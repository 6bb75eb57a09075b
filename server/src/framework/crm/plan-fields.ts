import type { CapturedFact, FieldType } from '../../../../schemas/attribution.ts';
import { perPlan } from '../../core/per-plan.ts';
import type { CrmFieldPart, Plan } from '../../core/plan.ts';
import { isLost, isWon, stagesOf } from '../meaning/stages.ts';
import { capturedBy, comparable } from './captured.ts';
import type { CrmFacts, FieldNames } from './crm-facts.ts';
import { type FieldSituation, fieldDemands, fieldFor, namesBy, type ProposedField, sourceOptions } from './fields.ts';
import { crmAsWritten, crmFacts, crmFactsOf } from './systems.ts';

/** The fields of a plan that capture a fact. */
export function fieldsCapturing(plan: Plan, fact: CapturedFact): readonly CrmFieldPart[] {
  return fieldsByFact(plan).get(fact) ?? [];
}

/** Found once for a plan, because dozens ask for the field of a fact. */
const fieldsByFact = perPlan((plan): ReadonlyMap<CapturedFact | undefined, readonly CrmFieldPart[]> => {
  const found = new Map<CapturedFact | undefined, CrmFieldPart[]>();
  for (const field of plan.attribution?.fields?.items ?? []) {
    const fact = capturedBy(field);
    const fields = found.get(fact);
    if (fields === undefined) found.set(fact, [field]);
    else fields.push(field);
  }
  return found;
});

/** The options of Deal Source that are none of the three categories: the words that the plan has for them instead. */
export function ownSourceOptions(plan: Plan): readonly string[] {
  const expected = sourceOptions.map(comparable);
  return fieldsCapturing(plan, 'deal-source')
    .flatMap(({ options }) => options?.items.map(({ value }) => value) ?? [])
    .filter((option) => !expected.includes(comparable(option)));
}

/** The object on which attribution lives, as the CRM of a plan calls it. */
export function dealObject(plan: Plan): string {
  return systemOf(plan).usual.deal.one;
}

/** The object on which the fields of a plan live, by its own name for it, and as its CRM calls it where it has none. */
export function ownDealObject(plan: Plan): string {
  const objects = plan.attribution?.fields?.items.flatMap(({ object }) => object?.value ?? []) ?? [];
  return objects.find(isDealObject) ?? dealObject(plan);
}

/** The CRM of a plan; where it names none, the one whose fields these would be, and the most usual one without any. */
function systemOf(plan: Plan): CrmFacts {
  return namedOrWritten(plan) ?? crmFacts.salesforce;
}

function namedOrWritten(plan: Plan): CrmFacts | undefined {
  const written = crmFactsOf(plan) === undefined ? crmAsWritten(plan) : undefined;
  return written === undefined ? crmFactsOf(plan) : crmFacts[written];
}

/** Whether a name of an object means the deal or opportunity, as one of the CRM systems calls it. */
export function isDealObject(name: string): boolean {
  const bare = comparable(name);
  return ['deal', 'opportunity', 'opportunities', 'potential'].some((word) => bare.includes(word));
}

/** Whether a name of an object means the lead, from which a deal is made when somebody qualifies it. */
export function isLeadObject(name: string): boolean {
  return /^leads?$/.test(comparable(name));
}

/** Whether two names mean one object, however they are written: `Opportunity` and `opportunities`. */
export function isSameObject(one: string, other: string): boolean {
  return objectKey(one) === objectKey(other);
}

/** One word for each object. A name with more in it, such as Deal Request, is an object of its own. */
export function objectKey(name: string): string {
  const bare = comparable(name);
  return [...DEAL, ...OPPORTUNITY, 'potential', 'potentials'].includes(bare) ? 'deal' : bare.replace(/s$/, '');
}

/** The field that takes over the value of another one, on the object to which that one maps. */
export function counterpartOf(plan: Plan, field: CrmFieldPart): CrmFieldPart | undefined {
  const { mapsTo } = field;
  if (mapsTo === undefined) return undefined;
  return fieldsByPlace(plan).get(placeOf(mapsTo.value, field));
}

/** Found once for a plan, because every field that maps asks for it. */
const fieldsByPlace = perPlan((plan): ReadonlyMap<string, CrmFieldPart> => {
  const all = plan.attribution?.fields?.items ?? [];
  return new Map(all.flatMap((one) => (one.object === undefined ? [] : [[placeOf(one.object.value, one), one]])));
});

/** Where a field stands or would stand, and what it holds. */
function placeOf(object: string, field: CrmFieldPart): string {
  return `${objectKey(object)}/${capturedBy(field) ?? comparable(field.name?.value ?? '')}`;
}

/**
 * Whether a field stands on the lead, or on another record that becomes a deal, and hands its value on then: it says so,
 * or the same field stands on the deal as well. Deals that are registered as leads are kept like that.
 */
export function isMappedLead(plan: Plan, field: CrmFieldPart): boolean {
  const { name, object, mapsTo } = field;
  if (object === undefined) return false;
  if (mapsTo !== undefined && isDealObject(mapsTo.value) && !isSameObject(object.value, mapsTo.value)) return true;
  if (!isLeadObject(object.value)) return false;
  const fact = capturedBy(field);
  const { facts, names } = heldOnDeals(plan);
  return fact === undefined ? names.has(comparable(name?.value ?? '')) : facts.has(fact);
}

interface HeldOnDeals {
  readonly facts: ReadonlySet<CapturedFact | undefined>;
  /** As they are compared. */
  readonly names: ReadonlySet<string>;
}

/** Found once for a plan, because every field on the lead asks for it. */
const heldOnDeals = perPlan((plan): HeldOnDeals => {
  const fields = (plan.attribution?.fields?.items ?? []).filter(
    ({ object }) => object !== undefined && isDealObject(object.value),
  );
  return {
    facts: new Set(fields.map(capturedBy)),
    names: new Set(fields.map(({ name }) => comparable(name?.value ?? ''))),
  };
});

/**
 * Whether a name is what other CRM systems call the deal or opportunity, in a plan that also calls it as its own CRM does.
 * An admin can give the object another name, so a plan that keeps to one name may be right.
 */
export function isForeignDealObject(plan: Plan, name: string): boolean {
  const system = plan.program?.crm?.value;
  if (system === undefined || system === 'other') return false;
  const isDeal = dealObject(plan) === 'deal';
  const [own, foreign] = isDeal ? [DEAL, OPPORTUNITY] : [OPPORTUNITY, DEAL];
  if (!foreign.includes(comparable(name))) return false;
  const { fields, routing } = plan.attribution ?? {};
  const names = [...(fields?.items.map(({ object }) => object?.value) ?? []), routing?.creates?.value];
  return names.some((each) => each !== undefined && own.includes(comparable(each)));
}

const DEAL: readonly string[] = ['deal', 'deals'];
const OPPORTUNITY: readonly string[] = ['opportunity', 'opportunities'];

/** The label under which the plan keeps a fact: that of its own field, or the one that the framework uses. */
export function labelFor(plan: Plan, fact: CapturedFact): string {
  return fieldsCapturing(plan, fact)[0]?.name?.value ?? fieldDemands[fact].label;
}

/** How the fields of a plan are called. */
export function labelsIn(plan: Plan): FieldNames {
  return namesBy((fact) => labelFor(plan, fact));
}

/** Whether a field has a type that can hold what it captures. A wrong one is a problem of its own. */
export function hasFittingType(fact: CapturedFact, { type }: CrmFieldPart): boolean {
  const allowed: readonly FieldType[] = fieldDemands[fact].types;
  return type !== undefined && allowed.includes(type.value);
}

/** Whether a field is required where the framework demands that it always is. Not said is a problem of its own. */
export function isRequiredAsDemanded(fact: CapturedFact, { required }: CrmFieldPart): boolean {
  return fieldDemands[fact].required !== 'always' || required === undefined || required.value;
}

/**
 * The field that a plan lacks. It has an internal name where the fields of the plan have one, and says how its condition
 * is kept where the CRM of the plan is known.
 */
export function fieldThatMeets(plan: Plan, fact: CapturedFact): ProposedField {
  return fieldFor(fact, situationOf(plan));
}

/** What the proposal of a field depends on in a plan. */
export function situationOf(plan: Plan): FieldSituation {
  const known = crmFactsOf(plan);
  const crm = systemOf(plan);
  const fields = plan.attribution?.fields?.items ?? [];
  return {
    crm,
    object: ownDealObject(plan),
    deal: dealObject(plan),
    partner: crm.usual.partner.one,
    labels: labelsIn(plan),
    // A CRM may call an open stage as others call a won one: "Close" in Dynamics.
    openStages: stagesOf(plan)
      .map(({ value }) => value)
      .filter((stage) => known?.openStages.includes(stage) || (!isWon(stage) && !isLost(stage))),
    apiName: namesOf(fields, namedOrWritten(plan)),
    saysHow: known !== undefined,
  };
}

/**
 * How a new field is named inside the CRM: as the others are, and not at all where one of them does without a name. An
 * association never has one.
 */
function namesOf(fields: readonly CrmFieldPart[], crm: CrmFacts | undefined): FieldSituation['apiName'] {
  const rule = crm?.apiName;
  const names = fields
    .filter(({ type }) => type?.value !== 'association')
    .map(({ apiName }) => apiName?.value.toLowerCase());
  if (rule === undefined || names.includes(undefined)) return undefined;
  // In Dynamics, a name starts with the prefix of the publisher, which is the same for all of its fields.
  const publisher = /^[a-z][a-z0-9]{1,7}_/.exec(names[0] ?? '')?.[0] ?? 'new_';
  return (label) => {
    const name = rule.legal(label).replace(/^new_/, publisher);
    return names.includes(name.toLowerCase()) ? undefined : name;
  };
}
