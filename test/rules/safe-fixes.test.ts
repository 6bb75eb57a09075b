import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applySafeFixes } from '../../server/src/core/fix-all.ts';
import { isSafe, type Problem, safeFixOf } from '../../server/src/core/problem.ts';
import type { TextEdit } from '../../server/src/core/text.ts';
import { problemsOf } from '../harness/engine.ts';

const tiers = [1, 2, 3].map((at) => `  - {id: t${at}, name: T${at} \u2014 x, benefits: {coSell: yes}}\n`).join('');
const text = `partnerPlan: 1\nprogram: {name: A \u2014 b, crm: Salesforce}\ntiers:\n${tiers}`;

describe('the safe fix of a problem', () => {
  it('is the first of its fixes that is safe, whether they are told together or not', () => {
    const problems = problemsOf(text);
    const safe = problems.map(safeFixOf);
    assert.deepEqual(
      safe,
      problems.map(({ fixes }) => fixes.find(isSafe)),
    );
    assert.ok(safe.filter((fix) => fix !== undefined).length > 3);
  });

  it('of a copy with other fixes is one of these', () => {
    const [problem] = problemsOf(text).filter(({ fixes }) => fixes.some(({ safe }) => !safe));
    assert.ok(problem !== undefined && safeFixOf(problem) === undefined);
    const fix = { title: 'Write x', safe: true, edits: [{ span: { start: 0, end: 0 }, newText: 'x' }] };
    assert.equal(safeFixOf({ ...problem, fixes: [fix] }), fix);
  });
});

describe('safe fixes of which some do harm together', () => {
  /** A problem for each key of the list that is not there yet, at the end of each of some lines. */
  function check(current: string): readonly Problem[] {
    const wanted: readonly (readonly [line: string, key: string])[] = [
      ['a: 1\n', 'x'],
      ['b: 2\n', 'y'],
      ['c: 3\n', 'x'],
      ['d: 4\n', 'z'],
    ];
    return wanted.flatMap(([line, key]) => {
      if (current.includes(`${key}: 0\n`)) return [];
      const end = current.indexOf(line) + line.length;
      const edit: TextEdit = { span: { start: end, end }, newText: `${key}: 0\n` };
      const fixes = [{ title: `Add ${key}`, safe: true, edits: [edit] }];
      return [{ rule: 'test/key', severity: 'error', span: edit.span, message: key, related: [], fixes }];
    });
  }

  it('are applied half by half, each once', () => {
    assert.deepEqual(applySafeFixes('a: 1\nb: 2\nc: 3\nd: 4\n', check), {
      text: 'a: 1\nx: 0\nb: 2\ny: 0\nc: 3\nd: 4\nz: 0\n',
      applied: 3,
    });
  });
});
