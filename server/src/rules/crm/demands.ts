import type { CapturedFact, FieldType } from '../../../../schemas/attribution.ts';
import { dealSources, dealSourceTitles } from '../../../../schemas/attribution.ts';
import type { CrmSystem } from '../../../../schemas/program.ts';
import { capturedBy } from '../../core/crm-fields.ts';
import type { CrmFieldPart, Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';

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
  const crm = plan.program?.crm?.value;
  return crm === undefined ? 'opportunity' : dealObjects[crm];
}

const dealObjects: Readonly<Record<CrmSystem, string>> = {
  salesforce: 'opportunity',
  hubspot: 'deal',
  dynamics: 'opportunity',
  pipedrive: 'deal',
  zoho: 'deal',
  other: 'deal',
};

/** The titles of the three deal sources, as options of a picklist. */
export const sourceOptions: readonly string[] = dealSources.map((source) => dealSourceTitles[source]);

/** A field that meets the demand, ready to be added to the list of fields. */
export function fieldThatMeets(plan: Plan, fact: CapturedFact): Printable {
  const { label, types } = fieldDemands[fact];
  const hubspot = plan.program?.crm?.value === 'hubspot';
  const base = { name: label, object: dealObject(plan) };
  switch (fact) {
    case 'deal-source':
      return { ...base, type: types[0], required: true, options: sourceOptions, setBy: 'workflow' };
    case 'partner-name':
      return {
        ...base,
        type: hubspot ? 'association' : 'lookup',
        required: false,
        linksTo: 'partner account',
        setBy: 'workflow',
      };
    case 'registration-date':
      return { ...base, type: 'date', required: false, setBy: 'workflow' };
    case 'partner-contribution':
      return { ...base, type: 'long-text', required: false, requiredWhen: CONDITION };
    case 'contribution-stage': {
      const stages = plan.attribution?.stages?.items.map(({ value }) => value) ?? [];
      const condition = { required: false, requiredWhen: CONDITION };
      return stages.length === 0
        ? { ...base, type: 'text', ...condition }
        : { ...base, type: 'picklist', ...condition, options: stages };
    }
  }
}

const CONDITION = 'Deal Source is Partner-influenced';
