import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { exportPlan } from './export-plan.ts';

/**
 * Every plan of these folders has a golden file for each table and for the calendar. Those of the Word documents are
 * written by their own test. `UPDATE_GOLDEN=1` writes them anew.
 */
const folders = [new URL('../render/plans/', import.meta.url), new URL('../../examples/', import.meta.url)];
const golden = new URL('golden/', import.meta.url);

const files = [
  { name: 'crm-fields.csv', format: 'csv', table: 'crm-fields' },
  { name: 'launch-tasks.csv', format: 'csv', table: 'launch-tasks' },
  { name: 'ics', format: 'ics', table: undefined },
] as const;

const expected = new Set<string>();

for (const folder of folders) {
  for (const plan of readdirSync(folder).filter((name) => name.endsWith('.partner-plan.yaml'))) {
    const stem = plan.replace('.partner-plan.yaml', '');
    expected.add(`${stem}.docx.txt`);
    for (const { name, format, table } of files) {
      const file = `${stem}.${name}`;
      expected.add(file);
      test(`${plan} as ${name}`, async () => {
        const text = readFileSync(new URL(plan, folder), 'utf8').replaceAll('\r\n', '\n');
        // Line breaks are shown by their own names, so that no tool changes them on the way.
        const written = (await exportPlan(text, format, table)).text.replaceAll('\r\n', '<CR LF>\n');
        const place = new URL(file, golden);
        if (process.env.UPDATE_GOLDEN === '1') writeFileSync(place, written);
        assert.ok(existsSync(place), `There is no golden file ${file} yet. Write it with UPDATE_GOLDEN=1.`);
        assert.equal(written, readFileSync(place, 'utf8').replaceAll('\r\n', '\n'));
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
