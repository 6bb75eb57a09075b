import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addToTally, countFixable, emptyTally, summarize } from '../../server/src/cli/report/tally.ts';
import type { Problem, Severity } from '../../server/src/core/problem.ts';

function problem(severity: Severity, isFixable = false): Problem {
  const span = { start: 0, end: 1 };
  const fixes = isFixable ? [{ title: 'Do it', safe: true, edits: [{ span, newText: 'x' }] }] : [];
  return { rule: 'a/b', severity, span, message: 'It is so.', fixes, related: [] };
}

describe('the summary line', () => {
  const cases: readonly (readonly [files: number, severities: readonly Severity[], line: string])[] = [
    [4, [], 'No findings in 4 files'],
    [1, [], 'No findings in 1 file'],
    [3, ['warning', 'error', 'error'], '2 errors, 1 warning in 3 files'],
    [1, ['information', 'hint', 'warning', 'warning'], '2 warnings, 1 for information, 1 hint in 1 file'],
  ];
  for (const [files, severities, line] of cases) {
    it(line, () => {
      const tally = addToTally(
        emptyTally,
        severities.map((severity) => problem(severity)),
      );
      assert.equal(summarize(tally, files), line);
    });
  }

  it('counts over several files, and what has a safe fix', () => {
    const first = [problem('error', true), problem('error')];
    const second = [problem('warning', true)];
    assert.equal(summarize(addToTally(addToTally(emptyTally, first), second), 2), '2 errors, 1 warning in 2 files');
    assert.equal(countFixable(first) + countFixable(second), 2);
  });
});
