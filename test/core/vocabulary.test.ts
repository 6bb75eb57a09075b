import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type * as z from 'zod';
import { partnerPlan } from '../../schemas/partner-plan.ts';
import { documentationOf, shapeOf } from '../../server/src/core/vocabulary.ts';

/** Every field of the vocabulary, with the path to it. */
function* fields(schema: z.ZodType, path: string): Generator<readonly [string, z.ZodType]> {
  const shape = shapeOf(schema);
  if (shape.kind === 'map') {
    for (const [key, { schema: value }] of shape.keys) {
      yield [`${path}.${key}`, value];
      yield* fields(value, `${path}.${key}`);
    }
  } else if (shape.kind === 'list') {
    yield [`${path}[]`, shape.item];
    yield* fields(shape.item, `${path}[]`);
  } else if (shape.kind === 'record') {
    yield [`${path}.*`, shape.value];
    yield* fields(shape.value, `${path}.*`);
  }
}

const all = [...fields(partnerPlan, 'plan')];

describe('the vocabulary', () => {
  it('is large enough to be complete', () => {
    assert.ok(all.length > 150, `${all.length} fields`);
  });

  for (const [path, schema] of all) {
    it(`documents ${path}`, () => {
      const { title, description, example } = documentationOf(schema);
      assert.match(title ?? '', /\S/);
      assert.match(description ?? '', /^[a-zA-Z].*\.$/s);
      assert.notEqual(example, undefined);
    });

    it(`accepts its own example at ${path}`, () => {
      const result = schema.safeParse(documentationOf(schema).example);
      assert.ok(result.success, JSON.stringify(result.error?.issues));
    });
  }
});
