import type { CrmSystem } from '../../../../schemas/program.ts';
import type { Plan } from '../../core/plan.ts';
import { crmFacts } from './systems.ts';

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
