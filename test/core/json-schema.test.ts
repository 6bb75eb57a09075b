import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { jsonSchema } from '../../schemas/json-schema.ts';
import { partnerPlan } from '../../schemas/partner-plan.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import { mutations } from '../harness/mutations.ts';

const accepts = new Ajv({ strict: true, allErrors: false, validateFormats: false }).compile(jsonSchema());
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
    plan: readPlan(text).structure.length === 0,
  };
}

describe('the JSON Schema, the zod schema and the reader of plans', () => {
  it('have examples to agree on', () => {
    assert.ok(files.length >= 4);
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
        assert.deepEqual({ json, plan }, { json: zod, plan: zod }, name);
        compared++;
        if (!zod) rejected++;
      }
      assert.ok(compared > 200, `${compared} mutations`);
      assert.ok(rejected > compared / 4 && rejected < compared, `${rejected} of ${compared} rejected`);
    });
  }
});
