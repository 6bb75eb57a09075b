import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexLines } from '../../server/src/core/text.ts';
import { problemsOf } from '../harness/engine.ts';
import { converse } from './fake-world.ts';
import { completePlan, planWithDash, sketch, windows } from './plans.ts';

async function report(files: Readonly<Record<string, string>>): Promise<unknown> {
  const { stdout, stderr } = await converse(['lint', '--format', 'json', ...Object.keys(files)], { files });
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

describe('the JSON report', () => {
  it('is empty when there is nothing to report', async () => {
    assert.deepEqual(await report({ 'a.yaml': completePlan }), { files: 1, problems: [] });
  });

  for (const [name, text] of [
    ['many findings', sketch],
    ['one finding', planWithDash],
    ['Windows line breaks', windows(sketch)],
    ['characters of two code units', sketch.replace('Strategic', '"\u{1f91d} \u2014"')],
  ] as const) {
    it(`holds what the engine found, field by field: ${name}`, async () => {
      const lines = indexLines(text);
      const expected = problemsOf(text).map(({ span, severity, rule, message, fixes }) => ({
        file: 'a.yaml',
        range: lines.rangeOf(span),
        severity,
        rule,
        message,
        fixes: fixes.map(({ title }) => title),
      }));
      assert.ok(expected.length > 0);
      assert.deepEqual(await report({ 'a.yaml': text }), { files: 1, problems: expected });
    });
  }

  it('counts from zero in UTF-16 code units', async () => {
    const text = planWithDash.replace('Northwind \u2014', '\u{1f91d} \u2014');
    const { problems } = (await report({ 'a.yaml': text })) as { problems: { range: unknown }[] };
    const line = text.slice(0, text.indexOf('\u2014')).split('\n').length - 1;
    const character = '  name: '.length + 3;
    assert.deepEqual(problems[0]?.range, { start: { line, character }, end: { line, character: character + 1 } });
  });

  it('does not count a byte order mark', async () => {
    assert.deepEqual(await report({ 'a.yaml': `\ufeff${sketch}` }), await report({ 'a.yaml': sketch }));
  });

  it('has the keys in the promised order, and nothing else', async () => {
    const { problems, ...rest } = (await report({ 'b.yaml': sketch, 'a.yaml': sketch })) as {
      files: number;
      problems: readonly Record<string, unknown>[];
    };
    assert.deepEqual(rest, { files: 2 });
    for (const problem of problems) {
      assert.deepEqual(Object.keys(problem), ['file', 'range', 'severity', 'rule', 'message', 'fixes']);
    }
    const files = problems.map(({ file }) => file);
    assert.deepEqual(files, [...files].sort());
  });
});
