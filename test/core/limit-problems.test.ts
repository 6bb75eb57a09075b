import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { limitProblems, MOST_FINDINGS } from '../../server/src/core/limit-problems.ts';
import type { Problem, Severity } from '../../server/src/core/problem.ts';

function problem(at: number, severity: Severity): Problem {
  return { rule: `r/${at}`, severity, span: { start: at, end: at + 1 }, message: `m${at}`, fixes: [], related: [] };
}

describe('the findings of a file', () => {
  it('are all listed as long as there are not very many', () => {
    const few = Array.from({ length: MOST_FINDINGS }, (_, at) => problem(at, 'hint'));
    assert.equal(limitProblems(few), few);
  });

  it('are the most severe when there are more, in their order, and one that counts the rest', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => problem(at, at % 10 === 9 ? 'error' : 'information'));
    const listed = limitProblems(many);
    assert.equal(listed.length, MOST_FINDINGS + 1);
    assert.deepEqual(
      listed.filter(({ severity }) => severity === 'error'),
      many.filter(({ severity }) => severity === 'error'),
    );
    assert.deepEqual(
      listed.map(({ span }) => span.start),
      listed.map(({ span }) => span.start).sort((a, b) => a - b),
    );
    const [rest, ...others] = listed.filter(({ message }) => !/^m\d+$/.test(message));
    assert.deepEqual(others, []);
    assert.match(
      rest?.message ?? '',
      /^This file has 5000 findings, and 1000 of them are listed: .* the other 4000 follow\./,
    );
    assert.equal(rest?.severity, 'information');
  });
});
