import * as z from 'zod';
import { partnerPlan } from './partner-plan.ts';

/**
 * The vocabulary as JSON Schema, for editors and tools that check YAML by a schema. Draft 7 is what most of them read.
 * Quantities are described as they are written, not as they are parsed.
 */
export function jsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(partnerPlan, { io: 'input', target: 'draft-7' });
  return { $schema, $id: 'https://partner-plan.dev/schemas/partner-plan.schema.json', ...schema };
}
