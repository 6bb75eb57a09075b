import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withRuleLinks } from '../../client/src/audit/links.ts';

const linked = (markdown: string) => withRuleLinks(markdown, ['plan/missing-section'], (id) => `rule:/${id}.md`);

test('rules lead to their pages, with and without code marks', () => {
  assert.equal(linked('(`plan/missing-section`)'), '([`plan/missing-section`](rule:/plan/missing-section.md))');
  assert.equal(
    linked('Begin with plan/missing-section on line 5.'),
    'Begin with [`plan/missing-section`](rule:/plan/missing-section.md) on line 5.',
  );
});

test('what only looks like a rule stays', () => {
  for (const text of ['and/or', 'docs/plan/missing-section', 'plan/missing-sections']) {
    assert.equal(linked(text), text);
  }
});
