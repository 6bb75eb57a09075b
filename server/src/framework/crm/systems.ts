import type { CrmSystem } from '../../../../schemas/program.ts';
import type { Plan } from '../../core/plan.ts';
import type { CrmEdition, CrmFacts } from './crm-facts.ts';
import { dynamics } from './dynamics.ts';
import { editionMeant, inEdition } from './edition-facts.ts';
import { hubspot } from './hubspot.ts';
import { other } from './other.ts';
import { pipedrive } from './pipedrive.ts';
import { salesforce } from './salesforce.ts';
import { zoho } from './zoho.ts';

/**
 * From the documentation of the makers: "Custom Field Attributes" and "Considerations for Universally Required Fields"
 * (Salesforce), "Properties" (HubSpot), "Create a solution publisher" (Microsoft), "Custom fields" (Pipedrive).
 */
export const crmFacts: Readonly<Record<CrmSystem, CrmFacts>> = {
  salesforce,
  hubspot,
  dynamics,
  pipedrive,
  zoho,
  other,
};

/** What is known about the CRM of a plan, in its edition; undefined when the plan does not say which one it is. */
export function crmFactsOf(plan: Plan): CrmFacts | undefined {
  const system = plan.program?.crm?.value;
  return system === undefined
    ? undefined
    : inEdition(crmFacts[system], plan.program?.crmEdition?.value, plan.program?.crmName?.value);
}

/**
 * The CRM whose fields a plan has: all their names are legal in it, and it has all their types. Undefined where they have
 * no names, or none that only one CRM would have.
 */
export function crmAsWritten({ attribution }: Plan): CrmSystem | undefined {
  const fields = attribution?.fields?.items ?? [];
  const names = fields.flatMap(({ apiName }) => apiName?.value ?? []);
  if (names.length === 0) return undefined;
  return strictest.find((system) => {
    const { apiName, lacks } = crmFacts[system];
    const hasTypes = fields.every(({ type }) => type === undefined || lacks[type.value] === undefined);
    return hasTypes && names.every((name) => apiName?.isLegal(name) === true);
  });
}

/** Those whose names are the most unlike others come first: "__c" at the end, a prefix in front, then plain words. */
const strictest: readonly CrmSystem[] = ['salesforce', 'dynamics', 'zoho', 'hubspot'];

/**
 * What the edition that a plan names cannot do, with the way by hand, in sentences. None where the plan names no edition,
 * or one of which nothing is known.
 */
export function editionLimits({ program }: Plan): readonly string[] {
  const system = program?.crm?.value;
  if (system === undefined) return [];
  const edition = editionMeant(crmFacts[system].setup.editions, program?.crmEdition?.value);
  return (edition?.lacks ?? []).map((lack) => byHand[lack]);
}

const byHand: Readonly<Record<NonNullable<CrmEdition['lacks']>[number], string>> = {
  flow: 'It is taken to run no automations: on every business day somebody looks for new registrations and does the steps of the routing by hand',
  condition:
    'It has no conditions on fields: once a week somebody goes through a saved view of the deals that lack a field of the attribution, and fills it in',
  label: 'It has no labels on associations: a field of the deal names the partner',
  pipeline: 'It has one pipeline for tickets: a property that is filled tells registrations from other tickets',
};
