import type { CapturedFact, FieldType } from '../../../../schemas/attribution.ts';
import { dealSources, dealSourceTitles } from '../../../../schemas/attribution.ts';
import { capturedBy, comparable } from '../../core/crm-fields.ts';
import { crmFacts, crmFactsOf } from '../../core/crm-systems.ts';
import type { CrmFieldPart, Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { isLost, isWon, stagesOf } from '../attribution/stage-names.ts';

/** What the framework demands of one of its CRM fields. */
export interface FieldDemand {
  readonly fact: CapturedFact;
  readonly label: string;
  /** The types that can hold it. The first is the one to propose. */
  readonly types: readonly FieldType[];
  /** What the types are, in words. */
  readonly typeInWords: string;
}

export const fieldDemands = {
  'deal-source': {
    fact: 'deal-source',
    label: 'Deal Source',
    types: ['picklist'],
    typeInWords: 'a picklist with the three deal sources',
  },
  'partner-name': {
    fact: 'partner-name',
    label: 'Partner Name',
    types: ['lookup', 'association'],
    typeInWords: 'a lookup or an association to the partner record',
  },
  'registration-date': {
    fact: 'registration-date',
    label: 'Deal Registration Date',
    types: ['date', 'datetime'],
    typeInWords: 'a date, or a date with a time',
  },
  'partner-contribution': {
    fact: 'partner-contribution',
    label: 'Partner Contribution',
    types: ['long-text', 'text', 'picklist', 'multi-picklist'],
    typeInWords: 'a text or a picklist that says what the partner contributed',
  },
  'contribution-stage': {
    fact: 'contribution-stage',
    label: 'Partner Contribution Stage',
    types: ['picklist', 'multi-picklist', 'text'],
    typeInWords: 'a picklist or a text that says at which stage',
  },
} as const satisfies Record<CapturedFact, FieldDemand>;

/** The fields of a plan that capture a fact. */
export function fieldsCapturing(plan: Plan, fact: CapturedFact): readonly CrmFieldPart[] {
  return (plan.attribution?.fields?.items ?? []).filter((field) => capturedBy(field) === fact);
}

/** The object on which attribution lives, as each CRM calls it. */
export function dealObject(plan: Plan): string {
  return crmFactsOf(plan)?.dealObject ?? 'opportunity';
}

/** Whether a name of an object means the deal or opportunity, as one of the CRM systems calls it. */
export function isDealObject(name: string): boolean {
  const bare = comparable(name);
  return ['deal', 'opportunity', 'opportunities', 'potential'].some((word) => bare.includes(word));
}

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

/** The titles of the three deal sources, as options of a picklist. */
export const sourceOptions: readonly string[] = dealSources.map((source) => dealSourceTitles[source]);

/** The label under which the plan keeps a fact: that of its own field, or the one that the framework uses. */
export function labelFor(plan: Plan, fact: CapturedFact): string {
  return fieldsCapturing(plan, fact)[0]?.name?.value ?? fieldDemands[fact].label;
}

/** Whether a field has a type that can hold what it captures. A wrong one is a problem of its own. */
export function hasFittingType(fact: CapturedFact, { type }: CrmFieldPart): boolean {
  const allowed: readonly FieldType[] = fieldDemands[fact].types;
  return type !== undefined && allowed.includes(type.value);
}

/** A field that meets the demand, ready to be added to the list of fields. */
export function fieldThatMeets(plan: Plan, fact: CapturedFact): Printable {
  const { label, types } = fieldDemands[fact];
  const { partnerLink } = crmFactsOf(plan) ?? crmFacts.salesforce;
  const base = { name: label, ...ownApiName(plan, label), object: dealObject(plan) };
  switch (fact) {
    case 'deal-source':
      return { ...base, type: types[0], required: true, options: sourceOptions, setBy: 'workflow' };
    case 'partner-name':
      return { ...base, ...partnerLink, required: false, setBy: 'workflow' };
    case 'registration-date':
      return { ...base, type: 'date', required: false, setBy: 'workflow' };
    case 'partner-contribution':
      return { ...base, type: 'long-text', required: false, requiredWhen: influencedOnly, setBy: 'partner-operations' };
    case 'contribution-stage': {
      const stages = stagesOf(plan)
        .map(({ value }) => value)
        .filter((stage) => !isWon(stage) && !isLost(stage));
      const condition = { required: false, requiredWhen: influencedOnly };
      return stages.length === 0
        ? { ...base, type: 'text', ...condition, setBy: 'workflow' }
        : { ...base, type: 'picklist', ...condition, options: stages, setBy: 'workflow' };
    }
  }
}

/** The API name of a new field, where every other field of the plan has one. */
function ownApiName(plan: Plan, label: string): { readonly apiName?: string } {
  const others = plan.attribution?.fields?.items ?? [];
  const taken = others.map(({ apiName }) => apiName?.value.toLowerCase());
  const legal = crmFactsOf(plan)?.apiName?.legal(label);
  if (legal === undefined || taken.length === 0 || taken.includes(undefined)) return {};
  // In Dynamics, a name starts with the prefix of the publisher, which is the same for all of its fields.
  const publisher = /^[a-z][a-z0-9]{1,7}_/.exec(taken[0] ?? '')?.[0] ?? 'new_';
  const apiName = legal.replace(/^new_/, publisher);
  return taken.includes(apiName.toLowerCase()) ? {} : { apiName };
}

/** The condition under which Partner Contribution and its stage are required. */
export const influencedOnly = 'Deal Source is Partner-influenced';
