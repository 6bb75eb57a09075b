import * as z from 'zod';
import { brief } from './brief.ts';
import { mayShare } from './field.ts';
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

/**
 * A part of a vocabulary as JSON Schema. Without an `$id`, because that is the address of a published schema, and this one
 * is printed or read from a file.
 */
export function schemaOf(vocabulary: z.ZodType): object {
  const { $schema, ...schema } = z.toJSONSchema(vocabulary, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema: written }) => {
      if (mayShare(zodSchema as unknown as z.ZodType)) {
        written.additionalProperties = false;
        written.patternProperties = { '^x-': {} };
      }
      // What a word is read as is no longer a text of the file, so the library leaves its example out.
      if (zodSchema instanceof z.ZodPipe) {
        const { examples } = zodSchema.meta() ?? {};
        if (Array.isArray(examples)) written.examples = examples;
      }
      // Validators that are strict know no formats of their own, and the pattern says more.
      if (written.format === 'date') {
        const { type = 'string', pattern = '' } = written;
        delete written.type;
        delete written.format;
        delete written.pattern;
        written.anyOf = [{ type, pattern }, whatParsersMakeOfADate];
      }
    },
  });
  return { $schema, ...schema };
}

/**
 * An unquoted date is a text to some parsers of YAML, and an object of the language to others: it is nothing that JSON
 * has, or looks like a group without a key.
 */
const whatParsersMakeOfADate: z.core.JSONSchema.JSONSchema = {
  not: {
    anyOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'boolean' },
      { type: 'array' },
      { type: 'null' },
      { type: 'object', minProperties: 1 },
    ],
  },
};
