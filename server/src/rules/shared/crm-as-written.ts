import type { CrmSystem } from '../../../../schemas/program.ts';
import type { Plan } from '../../core/plan.ts';
import { crmFacts } from '../../framework/crm/systems.ts';

/** The CRM whose names the fields of a plan have; undefined where they have none, or none that only one CRM would have. */
export function crmAsWritten({ attribution }: Plan): CrmSystem | undefined {
  const names = attribution?.fields?.items.flatMap(({ apiName }) => apiName?.value ?? []) ?? [];
  if (names.length === 0) return undefined;
  return [...strictest].find((system) => names.every((name) => crmFacts[system].apiName?.isLegal(name) === true));
}

/** Those whose names are the most unlike others come first: "__c" at the end, a prefix in front, then plain words. */
const strictest: readonly CrmSystem[] = ['salesforce', 'dynamics', 'zoho', 'hubspot'];
