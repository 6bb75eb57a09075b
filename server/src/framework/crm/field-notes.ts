import type { CrmFieldPart, Plan } from '../../core/plan.ts';
import { capturedBy } from './captured.ts';
import type { FieldNames } from './crm-facts.ts';
import { namesBy } from './fields.ts';
import { fieldsCapturing, labelsIn } from './plan-fields.ts';
import { crmFactsOf } from './systems.ts';

/**
 * How the CRM of a plan makes a field required or keeps it safe, without its formula, which a rule of the setup has:
 * what an admin needs beside the table of fields. Absent where it would name a field to which the plan gives no API name.
 */
export function fieldNoteOf(plan: Plan, field: CrmFieldPart): string | undefined {
  const fact = capturedBy(field);
  const note =
    fact === undefined ? undefined : crmFactsOf(plan)?.fieldNotes[fact]?.(labelsIn(plan), apiNamesIn(plan), '');
  if (note === undefined || (field.required?.value !== true && field.requiredWhen === undefined)) return undefined;
  // The formula stands in the rule of the setup, with everything that belongs to it.
  const [words = ''] = note.split('\n');
  const said = words === note ? note : words.slice(0, Math.max(0, words.lastIndexOf('. ') + 1));
  return said === '' || said.includes(NO_API_NAME) ? undefined : said;
}

/** How the plan calls its fields inside the CRM. */
function apiNamesIn(plan: Plan): FieldNames {
  return namesBy((fact) => fieldsCapturing(plan, fact)[0]?.apiName?.value ?? NO_API_NAME);
}

/** Stands where a name would, and in no text that is shown. */
const NO_API_NAME = '\uFFFF';

/**
 * Where the admin creates the fields, and who may write them. Undefined where the plan does not name its CRM, or has
 * fields that others fill in.
 */
export function fieldsAreIn(plan: Plan, operations: string): string | undefined {
  const fields = plan.attribution?.fields?.items ?? [];
  const isSafe = fields.every(({ setBy }) => setBy !== undefined && !['sales', 'partner'].includes(setBy.value));
  return isSafe ? crmFactsOf(plan)?.fieldsAre(operations) : undefined;
}
