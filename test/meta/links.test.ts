import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { filesBelow, root } from '../harness/files.ts';

/** The pages that people read on the way, and all that they refer to inside the project. */
describe('links', () => {
  const pages = [
    'README.md',
    'CHANGELOG.md',
    ...filesBelow(['docs'], '.md').filter((page) => !/^docs\/rules\/./.test(page)),
  ];

  for (const page of pages) {
    it(`of ${page} lead to files that are there`, () => {
      const targets = [...readFileSync(root + page, 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)];
      const files = targets.map(([, target = '']) => path.posix.join(path.posix.dirname(page), target));
      assert.deepEqual(
        files.filter((file) => !existsSync(root + file)),
        [],
      );
    });

    it(`and the tables of ${page} have in each row as many cells as in their head`, () => {
      const lines = readFileSync(root + page, 'utf8').split('\n');
      const isRow = (line: string | undefined) => line?.startsWith('|') === true;
      const cellsOf = (line: string) => line.replaceAll('\\|', '').split('|').length;
      let head = '';
      const uneven = lines.filter((line, index) => {
        if (isRow(line) && !isRow(lines[index - 1])) head = line;
        return isRow(line) && cellsOf(line) !== cellsOf(head);
      });
      assert.deepEqual(uneven, []);
    });
  }
});
