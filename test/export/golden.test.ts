import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertGolden, assertOnlyGolden } from '../harness/golden.ts';
import { exportPlan } from './export-plan.ts';

/**
 * Every plan of these folders has a golden file for each table and for the calendar.
 * `UPDATE_GOLDEN=1` writes them anew.
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
    for (const { name, format, table } of files) {
      const file = `${stem}.${name}`;
      expected.add(file);
      test(`${plan} as ${name}`, async () => {
        const text = readFileSync(new URL(plan, folder), 'utf8').replaceAll('\r\n', '\n');
        // Line breaks are shown by their own names, so that no tool changes them on the way.
        const written = (await exportPlan(text, format, table)).text.replaceAll('\r\n', '<CR LF>\n');
        assertGolden(new URL(file, golden), written);
      });
    }
  }
}

test('every golden file belongs to a plan', () => {
  assertOnlyGolden(golden, expected);
});
