import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits, indexLines } from '../../server/src/core/text.ts';

describe('indexLines', () => {
  const text = 'a🤝b\r\nsecond\rthird\n';
  const lines = indexLines(text);

  it('counts characters in UTF-16 code units and knows all three line breaks', () => {
    assert.deepEqual(lines.positionAt(text.indexOf('b')), { line: 0, character: 3 });
    assert.deepEqual(lines.positionAt(text.indexOf('second')), { line: 1, character: 0 });
    assert.deepEqual(lines.positionAt(text.indexOf('third')), { line: 2, character: 0 });
    assert.deepEqual(lines.positionAt(text.length), { line: 3, character: 0 });
  });

  it('gives back every offset that it gave a position for', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      assert.equal(lines.offsetAt(lines.positionAt(offset)), offset);
    }
  });

  it('keeps positions outside the text inside it', () => {
    assert.equal(lines.offsetAt({ line: 99, character: 0 }), text.length);
    assert.equal(lines.offsetAt({ line: -1, character: 5 }), 0);
    assert.deepEqual(lines.positionAt(-3), { line: 0, character: 0 });
  });
});

describe('applyEdits', () => {
  it('applies edits in the order of the text, whatever their order in the list', () => {
    const edits = [
      { span: { start: 4, end: 5 }, newText: 'E' },
      { span: { start: 0, end: 0 }, newText: '>' },
      { span: { start: 0, end: 1 }, newText: 'A' },
    ];
    assert.equal(applyEdits('abcde', edits), '>AbcdE');
  });

  it('refuses edits that overlap, because one would be lost', () => {
    const edits = [
      { span: { start: 0, end: 3 }, newText: '' },
      { span: { start: 2, end: 4 }, newText: '' },
    ];
    assert.throws(() => applyEdits('abcde', edits), RangeError);
  });
});
