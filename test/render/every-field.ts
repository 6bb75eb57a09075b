import type * as z from 'zod';
import { partnerPlan } from '../../schemas/partner-plan.ts';
import { documentationOf, shapeOf } from '../../server/src/core/vocabulary.ts';

/** A text that is fine in every field that takes free text, and in no other. */
const probe = 'Any text: with a colon.';

/**
 * Builds a plan, as JSON, which is YAML too, in which every key of the vocabulary has a value. Each free text comes
 * from `write`, which gets the path of the field; choices take their first value, quantities their example.
 */
export function planWithEveryField(write: (path: string) => string): string {
  return JSON.stringify(valueFor(partnerPlan, '', write), undefined, 1);
}

function valueFor(schema: z.ZodType, path: string, write: (path: string) => string): unknown {
  const shape = shapeOf(schema);
  switch (shape.kind) {
    case 'map':
      return Object.fromEntries(
        [...shape.keys].map(([key, { schema: value }]) => [
          key,
          valueFor(value, path === '' ? key : `${path}.${key}`, write),
        ]),
      );
    case 'list':
      return [valueFor(shape.item, `${path}[]`, write)];
    case 'record':
      return { tier: valueFor(shape.value, `${path}.*`, write) };
    case 'choice':
      return shape.values[0];
    case 'flag':
      return true;
    case 'value':
      if (schema.safeParse(probe).success) return write(path);
      return documentationOf(schema).example;
  }
}
