import { describe, it } from 'node:test';
import { assertGolden, assertOnlyGolden, assertVariant } from '../harness/golden.ts';
import { basePlan, variants } from './variants.ts';

/**
 * Plans that a reviewer can read when the generator changes: one in full, and of each variant what differs from it.
 * UPDATE_GOLDEN=1 writes them anew.
 */
const folder = new URL('golden/', import.meta.url);
const baseFile = 'base.partner-plan.yaml';

describe('a generated plan', () => {
  it('is what it was, in full', () => {
    assertGolden(new URL(baseFile, folder), basePlan);
  });

  for (const [name, text] of variants) {
    it(`differs as it did: ${name}`, () => {
      assertVariant(new URL(`${name}.diff`, folder), basePlan, text);
    });
  }

  it('has left nothing behind', () => {
    assertOnlyGolden(folder, [baseFile, ...[...variants.keys()].map((name) => `${name}.diff`)]);
  });
});
