import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { filesBelow, root } from '../harness/files.ts';
import { generatedFiles } from '../harness/generated-files.ts';

/** What is rendered from the code is what the code says now. `npm run generate` writes it. */
describe('generated files', () => {
  const files = generatedFiles();

  for (const [file, content] of files) {
    it(`${file} is up to date`, () => {
      assert.equal(readFileSync(root + file, 'utf8'), content, 'Run: npm run generate');
    });
  }

  it('leave no page of a rule behind that is gone', () => {
    const pages = filesBelow(['docs/rules'], '.md');
    assert.deepEqual(
      pages.filter((page) => !files.has(page)),
      [],
    );
  });
});
