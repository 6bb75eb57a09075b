import assert from 'node:assert/strict';
import { it } from 'node:test';
import { frame } from '../../server/src/cli/report/frame.ts';
import { widthOf } from '../../server/src/cli/width.ts';
import { indexLines } from '../../server/src/core/text.ts';

/** The carets below a line in which a part stands between two bars. */
function carets(marked: string): string | undefined {
  const [before = '', part = '', behind = ''] = marked.split('|');
  const text = before + part + behind;
  const lines = indexLines(text);
  return frame(text, lines.rangeOf({ start: before.length, end: before.length + part.length }), lines)[1];
}

it('puts carets below the very cells that are marked', () => {
  assert.equal(carets('ab |cd| ef'), '   ^^');
  assert.equal(carets('\u8868\u683c |x| y'), '     ^');
  assert.equal(carets('a |\u8868\u683c|'), '  ^^^^');
  assert.equal(carets('\uff21\uac00\u3042 |x|'), '       ^');
  assert.equal(carets('e\u0301e\u0301 |x|'), '   ^');
  assert.equal(carets('\u{1F600} |x|'), '   ^');
  assert.equal(carets('a|| b'), ' ^');
});

it('counts the cells of letters of each kind', () => {
  assert.equal(widthOf('Gr\u00fc\u00dfe, \u041c\u0438\u0440'), 10);
  assert.equal(widthOf('\u{20000}\u{1F680}'), 4);
});
