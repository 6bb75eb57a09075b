import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pages } from '../harness/documented-commands.ts';
import { filesBelow, root } from '../harness/files.ts';

/** A picture that nobody can take again is soon one of the past. */
describe('the pictures in the docs', () => {
  const journey = readFileSync(`${root}test/ui/pictures.test.ts`, 'utf8');
  const shown = pages.flatMap((page) =>
    [...readFileSync(root + page, 'utf8').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, target = '']) =>
      path.posix.join(path.posix.dirname(page), target),
    ),
  );

  it('are those that are there', () => {
    assert.deepEqual([...new Set(shown)].sort(), filesBelow(['docs/images'], '.webp'));
  });

  for (const file of new Set(shown)) {
    it(`${file} is taken by npm run pictures, which keeps the words on it`, () => {
      const name = path.posix.basename(file, '.webp');
      assert.ok(journey.includes(`keepOrCompare(workbench, '${name}'`), `test/ui/pictures.test.ts takes no "${name}".`);
      assert.ok(existsSync(root + file.replace(/webp$/, 'txt')));
    });
  }
});
