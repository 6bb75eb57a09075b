import type { CrmSystem } from '../../../../schemas/program.ts';
import type { Plan } from '../../core/plan.ts';
import type { CrmFacts } from './crm-facts.ts';
import { dynamics } from './dynamics.ts';
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

/** What is known about the CRM of a plan; undefined when the plan does not say which one it is. */
export function crmFactsOf(plan: Plan): CrmFacts | undefined {
  const system = plan.program?.crm?.value;
  return system === undefined ? undefined : crmFacts[system];
}
