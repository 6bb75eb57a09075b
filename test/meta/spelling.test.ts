import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { filesBelow, root } from '../harness/files.ts';

/** How words are spelled in Britain that people in America spell otherwise, as far as a text of ours could hold them. */
const british =
  /\b\w*(?:recognis|organis|summaris|prioritis|categoris|customis|analys(?:e[sd]?|ing)\b|behaviour|colour|favour|neighbour|licences?\b|centre\b|catalogue|judgement)\w*/i;

/** What people read: pages, descriptions of keys, and the texts that the product writes. Code and comments are not. */
const files: readonly string[] = [
  'README.md',
  'CHANGELOG.md',
  ...filesBelow(['docs'], '.md'),
  ...filesBelow(['schemas', 'snippets'], '.json'),
  ...filesBelow(['examples'], '.yaml'),
  ...filesBelow(['media'], '.svg'),
];

describe('texts are spelled as in America', () => {
  for (const file of files) {
    it(file, () => assert.equal(british.exec(readFileSync(root + file, 'utf8'))?.[0], undefined));
  }

  it('also where the product says them', () => {
    for (const file of filesBelow(['server/src', 'client/src', 'schemas'], '.ts')) {
      for (const [text] of withoutComments(readFileSync(root + file, 'utf8')).matchAll(
        /'(?:[^'\\\n]|\\.)* (?:[^'\\\n]|\\.)*'|`[^`\n]* [^`\n]*`/g,
      )) {
        assert.equal(british.exec(text)?.[0], undefined, `${file}: ${text}`);
      }
    }
  });
});

function withoutComments(code: string): string {
  return code.replace(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
