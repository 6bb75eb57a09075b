import * as z from 'zod';
import { brief } from '../../../schemas/brief.ts';
import { schemaOf } from '../../../schemas/json-schema.ts';
import { partnerPlan } from '../../../schemas/partner-plan.ts';
import { documentationOf } from '../core/vocabulary.ts';
import { keyMeant, keysIn, schemaOfKey } from './key-path.ts';
import { defineTool, ToolError } from './tool.ts';

const input = z.strictObject({
  of: z.enum(['plan', 'brief']).default('plan'),
  key: z
    .string()
    .optional()
    .meta({ description: 'A section or a key in it, with dots: attribution.fields. Without it, the keys are listed.' }),
});

const answer = z.strictObject({
  keys: z
    .array(z.strictObject({ key: z.string(), title: z.string(), description: z.string() }))
    .meta({ description: 'The keys below, each of which can be asked for.' }),
  schema: z.record(z.string(), z.unknown()).optional().meta({ description: 'JSON Schema, draft 7.' }),
});

/** The form of a section. */
export const showSchema = defineTool({
  name: 'show_schema',
  title: 'Show Schema',
  description:
    'Gives the JSON Schema of a section or a key, with the meaning of every key. Look before you write a section: what is not part of the format is neither checked nor printed.',
  input,
  answer,
  run({ of, key: given }) {
    if (given === undefined) return { answer: { keys: keysOf(of === 'brief' ? brief : partnerPlan, '') } };
    const { root, path: key } = keyMeant(given, of);
    const schema = schemaOfKey(key, root);
    const keys = keysOf(schema, `${key}.`);
    const written = schemaOf(schema) as Record<string, unknown>;
    if (JSON.stringify(written).length <= LONGEST) return { answer: { keys, schema: written } };
    if (keys.length === 0) throw new ToolError(`The schema of ${key} is too long for an answer. Use explain.`);
    return { answer: { keys } };
  },
});

/** A longer schema is asked for key by key, in characters. */
const LONGEST = 30_000;

function keysOf(schema: z.ZodType, prefix: string): z.output<typeof answer>['keys'] {
  return keysIn(schema).map((key) => {
    const { title = key, description = '' } = documentationOf(schemaOfKey(key, schema));
    return { key: `${prefix}${key}`, title, description };
  });
}
