import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withLinks } from '../../client/src/audit/links.ts';

const addresses = { rule: (id: string) => `rule:/${id}.md`, line: (number: number) => `plan#L${number}` };
const linked = (markdown: string) => withLinks(markdown, ['plan/missing-section'], addresses);

test('rules lead to their pages, with and without code marks', () => {
  assert.equal(linked('(`plan/missing-section`)'), '([`plan/missing-section`](rule:/plan/missing-section.md))');
  assert.equal(
    linked('Begin with plan/missing-section on line 5.'),
    'Begin with [`plan/missing-section`](rule:/plan/missing-section.md) on [line 5](plan#L5).',
  );
});

test('lines lead to the plan', () => {
  assert.equal(linked('It is likely (line 24).'), 'It is likely ([line 24](plan#L24)).');
  assert.equal(linked('- **Line 5, error:** It is missing.'), '- **[Line 5](plan#L5), error:** It is missing.');
});

test('what only looks like a rule or a line stays', () => {
  for (const text of ['and/or', 'docs/plan/missing-section', 'The support line 5 is busy.', 'plan/missing-sections']) {
    assert.equal(linked(text), text);
  }
});
