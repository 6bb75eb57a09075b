import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { formats } from '../../server/src/render/formats.ts';
import { mutations } from '../harness/mutations.ts';
import { documentOf } from './plan-document.ts';

const plan = readFileSync(new URL('plans/full.partner-plan.yaml', import.meta.url), 'utf8');

function renderAll(text: string): void {
  const document = documentOf(text);
  assert.equal(document.sections.length, 7);
  assert.ok(document.sections.every(({ blocks }) => blocks.length > 0));
  for (const { id, render } of formats) {
    const rendered = render(document);
    assert.doesNotMatch(rendered, /\[object Object\]|\bundefined\b|\bNaN\b/, id);
  }
}

test('a plan that is typed from its first to its last letter always has a document', () => {
  for (let end = 0; end < plan.length; end += 61) renderAll(plan.slice(0, end));
});

test('a plan in which any one value is another always has a document', () => {
  let count = 0;
  for (const { name, mutated } of mutations(parse(plan))) {
    // Every eleventh is enough for a run of seconds, and shares no factor with the number of replacements.
    if (count++ % 11 !== 0) continue;
    try {
      renderAll(JSON.stringify(mutated));
    } catch (error) {
      assert.fail(`${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
  assert.ok(count > 1000, `only ${count} mutations`);
});

test('the same plan gives the same bytes', () => {
  for (const { render } of formats) assert.equal(render(documentOf(plan)), render(documentOf(plan)));
});
