import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applySafeFixes } from '../../server/src/core/fix-all.ts';
import type { Fix, Problem } from '../../server/src/core/problem.ts';
import type { TextEdit } from '../../server/src/core/text.ts';

function problem(...fixes: readonly Partial<Fix>[]): Problem {
  return {
    rule: 'test/rule',
    severity: 'error',
    span: { start: 0, end: 0 },
    message: '',
    fixes: fixes.map((fix) => ({ title: '', safe: true, edits: [], ...fix })),
    related: [],
  };
}

function edit(start: number, end: number, newText: string): TextEdit {
  return { span: { start, end }, newText };
}

/** Finds every occurrence of a text, to be replaced by another one. */
function replaceEach(wanted: string, replacement: string): (text: string) => readonly Problem[] {
  return (text) =>
    [...text.matchAll(new RegExp(wanted, 'g'))].map(({ index }) =>
      problem({ edits: [edit(index, index + wanted.length, replacement)] }),
    );
}

describe('all safe fixes', () => {
  it('are applied together', () => {
    assert.deepEqual(applySafeFixes('a-b-c', replaceEach('-', ', ')), { text: 'a, b, c', applied: 2 });
  });

  it('are applied one after the other where they touch', () => {
    assert.deepEqual(applySafeFixes('a--b', replaceEach('-', '.')), { text: 'a..b', applied: 2 });
  });

  it('go on with what a fix brings to light', () => {
    const check = (text: string) => [...replaceEach('one', 'two')(text), ...replaceEach('two', 'three')(text)];
    assert.deepEqual(applySafeFixes('one two', check), { text: 'three three', applied: 3 });
  });

  it('give a fix with several edits as a whole or not at all', () => {
    const check = (text: string) =>
      text === 'abcd'
        ? [problem({ edits: [edit(0, 2, 'X')] }), problem({ edits: [edit(1, 2, 'Y'), edit(3, 4, 'Z')] })]
        : [];
    assert.deepEqual(applySafeFixes('abcd', check), { text: 'Xcd', applied: 1 });
  });

  it('leave out what is not safe, what needs a person, and what changes nothing', () => {
    const check = () => [
      problem({ safe: false, edits: [edit(0, 1, 'X')] }),
      problem({ edits: [{ ...edit(0, 1, `\${1:X}`), snippet: true }] }),
      problem({ edits: [] }),
      problem({ edits: [edit(0, 1, 'a')] }),
      problem(),
    ];
    assert.deepEqual(applySafeFixes('abc', check), { text: 'abc', applied: 0 });
  });

  it('take the first fix of a problem that is safe', () => {
    const check = (text: string) =>
      text === 'abc' ? [problem({ safe: false, edits: [edit(0, 1, 'X')] }, { edits: [edit(2, 3, 'Y')] })] : [];
    assert.deepEqual(applySafeFixes('abc', check), { text: 'abY', applied: 1 });
  });

  it('settle when fixes undo each other, also when they do so only after a while', () => {
    const next: Readonly<Record<string, string>> = { s: 't', t: 'a', a: 'b', b: 'a' };
    const check = (text: string) => [problem({ edits: [edit(0, 1, next[text] ?? '')] })];
    assert.deepEqual(applySafeFixes('a', check), { text: 'a', applied: 0 });
    assert.deepEqual(applySafeFixes('s', check), { text: 'a', applied: 2 });
  });

  it('change nothing when fixes grow without end', () => {
    const check = (current: string) => [problem({ edits: [edit(current.length, current.length, 'x')] })];
    assert.deepEqual(applySafeFixes('a', check), { text: 'a', applied: 0 });
  });

  it('go one by one where they do harm together', () => {
    const check = (text: string) =>
      text === 'a: 1\nb: 2\n' ? [problem({ edits: [edit(0, 1, 'c')] }), problem({ edits: [edit(5, 6, 'c')] })] : [];
    assert.deepEqual(applySafeFixes('a: 1\nb: 2\n', check), { text: 'c: 1\nb: 2\n', applied: 1 });
  });

  it('survive a fix whose edits overlap', () => {
    const check = () => [problem({ edits: [edit(0, 2, 'X'), edit(1, 3, 'Y')] })];
    assert.deepEqual(applySafeFixes('abc', check), { text: 'abc', applied: 0 });
  });
});
