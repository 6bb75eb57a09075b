import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { formats } from '../../server/src/render/formats.ts';
import { documentOf } from './plan-document.ts';

/**
 * Every plan of these folders has a golden file for every format. `UPDATE_GOLDEN=1` writes them anew, and the diff of
 * the commit shows what changed for readers.
 */
const folders = [new URL('plans/', import.meta.url), new URL('../../examples/', import.meta.url)];
const golden = new URL('golden/', import.meta.url);
const isUpdate = process.env.UPDATE_GOLDEN === '1';

const expected = new Set<string>();

for (const folder of folders) {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.partner-plan.yaml'))) {
    const plan = readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n');
    for (const format of formats) {
      const name = `${file.replace('.partner-plan.yaml', '')}.${format.extension}`;
      expected.add(name);
      test(`${file} as ${format.id}`, () => {
        const rendered = format.render(documentOf(plan));
        const place = new URL(name, golden);
        if (isUpdate) writeFileSync(place, rendered);
        assert.ok(existsSync(place), `There is no golden file ${name} yet. Write it with UPDATE_GOLDEN=1.`);
        assert.equal(rendered, readFileSync(place, 'utf8').replaceAll('\r\n', '\n'));
      });
    }
  }
}

test('every golden file belongs to a plan', () => {
  assert.deepEqual(
    readdirSync(golden).filter((name) => !expected.has(name)),
    [],
  );
});
