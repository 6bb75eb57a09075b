import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { briefJsonSchema, jsonSchema } from '../../schemas/json-schema.ts';
import { partnerPlan } from '../../schemas/partner-plan.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import { mutations } from '../harness/mutations.ts';

const accepts = new Ajv({ strict: true, allErrors: false }).compile(jsonSchema());
const examples = new URL('../../examples/', import.meta.url);
const files = readdirSync(examples).filter((file) => file.endsWith('.partner-plan.yaml'));

/** One in so many mutations is compared. It shares no factor with their cycles, so that all kinds have their turn. */
const STRIDE = 11;

/** What the three readers of the vocabulary say about a document: they have to agree, whoever asks. */
function verdicts(value: unknown): { zod: boolean; json: boolean; plan: boolean } {
  const text = JSON.stringify(value);
  return {
    zod: partnerPlan.safeParse(value).success,
    json: accepts(value),
    // Whether a name is defined elsewhere in the plan, a schema cannot know.
    plan: readPlan(text).structure.every(({ kind }) => kind === 'undefined-name'),
  };
}

describe('the JSON Schema, the zod schema and the reader of plans', () => {
  it('have examples to agree on', () => {
    assert.ok(files.length >= 4);
  });

  it('is clean for validators that are strict, in the draft that it names and in that of 2020', () => {
    for (const schema of [jsonSchema(), briefJsonSchema()]) {
      assert.doesNotThrow(() => new Ajv({ strict: true }).compile(schema));
      const { $schema, ...newer } = schema as Record<string, unknown>;
      assert.equal($schema, 'http://json-schema.org/draft-07/schema#');
      assert.doesNotThrow(() => new Ajv2020({ strict: true }).compile(newer));
    }
  });

  it('accepts what other parsers of YAML make of a date, and no other date', () => {
    const plan = readFileSync(new URL(files[0] ?? '', examples), 'utf8');
    // YAML 1.1, which other validators read, makes an object of the language out of an unquoted date.
    const older: { program: Record<string, unknown> } = parse(plan, { version: '1.1' });
    assert.ok(older.program.built instanceof Date);
    assert.equal(accepts(older), true);
    for (const built of ['2026-02-30', 'soon', 20261122, true, null, [], { year: 2026 }]) {
      assert.equal(accepts({ ...older, program: { ...older.program, built } }), false, JSON.stringify(built));
    }
  });

  it('accept shared blocks at the top and nowhere else', () => {
    const plan: { program: object } = parse(readFileSync(new URL(files[0] ?? '', examples), 'utf8'));
    const all = { zod: true, json: true, plan: true };
    const none = { zod: false, json: false, plan: false };
    for (const shared of [{ within: '3 months' }, [1], 'text', { tiers: [{ id: 'A B' }] }]) {
      assert.deepEqual(verdicts({ 'x-shared': shared, ...plan }), all);
    }
    assert.deepEqual(verdicts({ ...plan, xshared: {} }), none);
    assert.deepEqual(verdicts({ ...plan, program: { ...plan.program, 'x-shared': {} } }), none);
  });

  for (const file of files) {
    const value: unknown = parse(readFileSync(new URL(file, examples), 'utf8'));

    it(`accept ${file}`, () => {
      assert.deepEqual(verdicts(value), { zod: true, json: true, plan: true });
    });

    it(`agree on every mutation of ${file}`, () => {
      let rejected = 0;
      let compared = 0;
      for (const [index, { name, mutated }] of [...mutations(value)].entries()) {
        if (index % STRIDE !== 0) continue;
        const { zod, json, plan } = verdicts(mutated);
        // A group without a key looks like what some parsers make of a date.
        if (/\.(?:built|opens|due|starts|confirmed|until|date|since) := \{\}$/.test(name)) continue;
        assert.deepEqual({ json, plan }, { json: zod, plan: zod }, name);
        compared++;
        if (!zod) rejected++;
      }
      assert.ok(compared > 200, `${compared} mutations`);
      assert.ok(rejected > compared / 4 && rejected < compared, `${rejected} of ${compared} rejected`);
    });
  }
});
