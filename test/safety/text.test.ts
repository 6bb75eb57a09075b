import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentOf, exportedDocumentOf, render, summaryOf, textsOf } from '../render/plan-document.ts';
import { everyFieldPlan, plainEveryFieldPlan, ruinedPlan, someRounds } from './injected-plans.ts';

const dashes = /[\u2014\u2015\u2E3A\u2E3B\uFE58\uFE31]|\s\u2013\s/;

/** What stands in front of a colon at the start of a line. The name of the program, on the second line, is no label. */
function labels(text: string): readonly (string | undefined)[] {
  const lines = text.split('\n').filter((line, index) => index !== 1 && /^[A-Z]/.test(line));
  return lines.map((line) => (line.startsWith('Tier 1 (') ? 'Tier 1' : line.split(':')[0]));
}

test('no text of a plan poses as a heading or a label of the text format', () => {
  const plain = labels(render(plainEveryFieldPlan, 'text'));
  for (const round of someRounds(24)) assert.deepEqual(labels(render(everyFieldPlan(round), 'text')), plain);
});

test('no format holds a dash that the framework bans, or a character that takes no room', () => {
  for (const round of someRounds(6)) {
    for (const plan of [everyFieldPlan(round), ruinedPlan(round)]) {
      for (const format of ['text', 'markdown', 'html'] as const) {
        const rendered = render(plan, format);
        assert.doesNotMatch(rendered, dashes);
        assert.doesNotMatch(rendered, /(?!\n)\p{Cc}|\p{Surrogate}|[\u2028\u2029\u202D\u202E\uFFFE\uFFFF]/u);
      }
      for (const text of [documentOf, exportedDocumentOf, summaryOf].flatMap((make) => textsOf(make(plan))))
        assert.doesNotMatch(text, dashes);
    }
  }
});
