import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contentPlace } from '../../client/src/preview/content-place.ts';

/** Where a place lies that is marked with a bar in a text, and what it is about, marked in the same way. */
function about(marked: string): string {
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  const rows = marked.replace('|', '').split('\n');
  const lines = { lineCount: rows.length, lineAt: (line: number) => ({ text: rows[line] ?? '' }) };
  const { line, character } = contentPlace(lines, {
    line: before.length - 1,
    character: before.at(-1)?.length ?? 0,
  });
  return rows
    .map((row, index) => (index === line ? `${row.slice(0, character)}|${row.slice(character)}` : row))
    .join('\n');
}

describe('a place in a plan', () => {
  it('is about the value, from the first column of its line on', () => {
    assert.equal(about('|  - id: registered'), '  - id: |registered');
    assert.equal(about('    na|me: Growth'), '    name: |Growth');
    assert.equal(about('|    - - x'), '    - - |x');
    assert.equal(about('|  evidence: >-\n    Words'), '  evidence: |>-\n    Words');
    assert.equal(about('| - { metric: a, atLeast: b }'), ' - |{ metric: a, atLeast: b }');
  });

  it('is exact inside of a value', () => {
    assert.equal(about('    name: Gro|wth'), '    name: Gro|wth');
    assert.equal(about('- { metric: a, at|Least: b }'), '- { metric: a, at|Least: b }');
    assert.equal(about('  Words: in| a paragraph'), '  Words: in| a paragraph');
  });

  it('is about a key that has its value below, wherever in the key', () => {
    for (const place of ['|tiers:', 'ti|ers:', 'tiers:|'])
      assert.equal(about(`${place}\n  - id: a`), '|tiers:\n  - id: a');
    assert.equal(about('  rules:  # four|'), '  |rules:  # four');
  });

  it('is about the line below a comment, when it follows', () => {
    assert.equal(about('# o|ne\n  # two\n  - id: a'), '# one\n  # two\n  - id: |a');
    assert.equal(about('# o|ne\n\n- id: a'), '# o|ne\n\n- id: a');
    assert.equal(about('a: 1\n# o|ne'), 'a: 1\n# o|ne');
  });

  it('is about what stands above a blank line', () => {
    assert.equal(about('a: 1 \n# one\n\n  |\nb: 2'), 'a: 1| \n# one\n\n  \nb: 2');
    assert.equal(about('\n|\na: 1'), '\n|\na: 1');
  });
});
