import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { root } from '../harness/files.ts';

// docs/SECURITY.md says what strangers could try. A line that no test holds is a promise that nobody keeps.

const page = readFileSync(`${root}docs/SECURITY.md`, 'utf8');
const rows = page.split('\n').filter((line) => /^\| (?!Attempt|---)/.test(line));
const testsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`(test\/[^`]+)`/g)].map(([, file = '']) => file);

it('names a test in each line of its tables', () => {
  assert.ok(rows.length > 15, `Only ${rows.length} lines were found.`);
  const without = rows.filter((row) => testsIn(row.split('|').at(-2) ?? '').length === 0);
  assert.deepEqual(without, []);
});

it('names only tests that there are', () => {
  const missing = testsIn(page).filter((file) => !existsSync(root + file));
  assert.deepEqual(missing, []);
});
