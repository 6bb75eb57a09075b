import * as z from 'zod';
import { brief } from './brief.ts';
import { partnerPlan } from './partner-plan.ts';

/**
 * The vocabulary as JSON Schema, for editors and tools that check YAML by a schema. Draft 7 is what most of them read.
 * Quantities are described as they are written, not as they are parsed.
 */
export function jsonSchema(): object {
  return schemaOf(partnerPlan);
}

/**
 * The vocabulary of briefs as JSON Schema. It describes answers as the documentation shows them; people may write some
 * of them in other ways too, such as `$45k`, which is read all the same.
 */
export function briefJsonSchema(): object {
  return schemaOf(brief);
}

/** Without an `$id`, because that is the address of a published schema, and this one is printed or read from a file. */
function schemaOf(vocabulary: z.ZodType): object {
  const { $schema, ...schema } = z.toJSONSchema(vocabulary, { io: 'input', target: 'draft-7' });
  return { $schema, ...schema };
}
