import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { assertGolden, assertOnlyGolden, assertVariant } from '../harness/golden.ts';

/** A comparison that cannot fail would let everything through. */
describe('a golden file', { skip: process.env.UPDATE_GOLDEN === '1' }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'golden-'));
  after(() => rmSync(folder, { recursive: true }));
  const kept = pathToFileURL(path.join(folder, 'kept.txt'));
  const variant = pathToFileURL(path.join(folder, 'variant.diff'));
  const base = 'a:\n  b: 1\n  c: 2\n';
  writeFileSync(kept, base);
  writeFileSync(variant, '@@ a\n-  b: 1\n+  b: 3\n');

  it('holds a text to the letter, and shows what differs', () => {
    assertGolden(kept, base);
    assert.throws(
      () => assertGolden(kept, base.replace('c: 2', 'c: 2 ')),
      /kept\.txt is not .*\n@@ a\n- {2}c: 2\n\+ {2}c: 2 \n/,
    );
    assert.throws(() => assertGolden(kept, base.trimEnd()), /is not what it was/);
    assert.throws(() => assertGolden(new URL('none.txt', kept), base), /no golden file .*none\.txt yet/);
  });

  it('holds a variant to the letter, and shows what differs from the variant that was kept', () => {
    assertVariant(variant, base, base.replace('1', '3'));
    assert.throws(() => assertVariant(variant, base, base), /variant\.diff is not .*\n@@ a\n- {2}b: 3\n\+ {2}b: 1\n/);
    assert.throws(() => assertVariant(variant, base, base.replace('1', '3').trimEnd()), /is not what it was/);
    assert.throws(() => assertVariant(variant, 'a:\n', 'b:\n'), /differs from a text that has changed/);
  });

  it('is missed when nothing writes it any more', () => {
    assertOnlyGolden(new URL('.', kept), ['variant.diff', 'kept.txt']);
    assert.throws(() => assertOnlyGolden(new URL('.', kept), ['kept.txt']));
  });
});
