import type { CrmSystem } from '../../../schemas/program.ts';
import { type Plan, readPlan } from '../core/plan.ts';
import { indexLines } from '../core/text.ts';
import { crmFacts } from '../framework/crm/systems.ts';
import { whyNotSetUp } from '../setup/readable.ts';
import { ToolError } from './tool.ts';

/** @throws ToolError with the line on which a text cannot be read as a plan. */
export function readablePlan(text: string): Plan {
  const plan = readPlan(text);
  const reason = whyNotSetUp(plan);
  if (reason === undefined) return plan;
  const line = indexLines(text).positionAt(reason.span.start).line + 1;
  throw new ToolError(`Line ${line} of the plan: ${reason.message}`);
}

/** Why an edition is none of a CRM. */
export function unknownEdition(system: CrmSystem): string {
  const ids = crmFacts[system].setup.editions.map(({ id }) => id);
  return ids.length === 0
    ? 'Nothing is known of the editions of this CRM. Leave "edition" out.'
    : `There is no such edition. The editions are: ${ids.join(', ')}.`;
}
