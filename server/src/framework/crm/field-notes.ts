import type { CrmFieldPart, Plan } from '../../core/plan.ts';
import { capturedBy } from './captured.ts';
import { crmFactsOf } from './systems.ts';

/**
 * How the CRM of a plan makes a field required or keeps it safe, with its formula: what an admin needs beside the table
 * of fields. Absent where a formula names a field that the plan calls by another name.
 */
export function fieldNoteOf(plan: Plan, field: CrmFieldPart): string | undefined {
  const fact = capturedBy(field);
  const note = fact === undefined ? undefined : crmFactsOf(plan)?.fieldNotes[fact];
  if (note === undefined || (field.required?.value !== true && field.requiredWhen === undefined)) return undefined;
  // What is said of Deal Source is about a field that begins with a value.
  if (fact === 'deal-source' && field.default === undefined) return undefined;
  const names = new Set((plan.attribution?.fields?.items ?? []).map(({ apiName }) => apiName?.value));
  const named = note.match(/\b[A-Za-z]\w*__c\b/g) ?? [];
  return named.every((name) => names.has(name)) ? note.replaceAll('\n', ' ') : undefined;
}

/**
 * Where the admin creates the fields, and who may write them. Undefined where the plan does not name its CRM, or has
 * fields that others fill in.
 */
export function fieldsAreIn(plan: Plan, operations: string): string | undefined {
  const fields = plan.attribution?.fields?.items ?? [];
  const isSafe = fields.every(({ setBy }) => setBy !== undefined && !['sales', 'partner'].includes(setBy.value));
  return isSafe ? crmFactsOf(plan)?.fieldsAre(operations) : undefined;
}
