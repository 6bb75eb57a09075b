import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { transformSync } from 'esbuild';
import { budgets, overBudget, partOf } from '../../scripts/lib/sizes.mjs';
import { textBySource } from '../../scripts/lib/text-by-source.mjs';

/** What `npm run size` shows, and what packaging refuses. */
describe('the sizes of what we hand out', () => {
  const limits = { 'engine.js': 2_000 };

  it('are refused above their budget, with both numbers', () => {
    assert.deepEqual(overBudget([{ name: 'engine.js', raw: 9_000, compressed: 2_001 }], limits), [
      'engine.js has 3 kB compressed, and 2 kB is the most.',
    ]);
    assert.deepEqual(overBudget([{ name: 'engine.js', raw: 9_000, compressed: 2_000 }], limits), []);
  });

  it('are refused without a budget, unless they only start a bundle', () => {
    assert.deepEqual(overBudget([{ name: 'cli.js', raw: 50, compressed: 50 }], limits), []);
    assert.deepEqual(overBudget([{ name: 'new.js', raw: 1_000, compressed: 500 }], limits), [
      'new.js has no budget. Give it one in scripts/lib/sizes.mjs.',
    ]);
  });

  it('leave the package below two megabytes', () => {
    assert.ok((budgets['partner-plan.vsix'] ?? Number.POSITIVE_INFINITY) < 2_000_000);
  });

  it('are counted by package, or by folder of ours', () => {
    assert.deepEqual(
      [
        '../node_modules/yaml/browser/dist/index.js',
        '../node_modules/a/node_modules/@b/c/d.js',
        '../server/src/rules/tiers/too-many.ts',
        '../client/src/extension.ts',
        '../schemas/tiers.ts',
        'engine.js',
      ].map(partOf),
      ['yaml', '@b/c', 'server/src/rules', 'client/src', 'schemas', 'engine.js'],
    );
  });

  it('belong to the file that wrote them', () => {
    const source = 'export const greeting = `one\ntwo`;\n\nexport function twice(text) { return text + text; }\n';
    const { code, map } = transformSync(source, { minify: true, sourcemap: 'external', sourcefile: 'a.js' });
    const texts = textBySource(code, JSON.parse(map));
    assert.deepEqual([...texts.keys()], ['a.js']);
    assert.equal(texts.get('a.js'), code);
    // The second file begins at column 4, and what no file wrote stands behind it at column 7.
    const two = textBySource('one;two;end', { mappings: 'AAAA,ICAA,G', sources: ['a.js', 'b.js'] });
    assert.deepEqual(
      [...two],
      [
        ['a.js', 'one;'],
        ['b.js', 'two'],
        ['esbuild', ';end\n'],
      ],
    );
  });
});
