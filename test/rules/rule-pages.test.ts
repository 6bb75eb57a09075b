import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { hasSafeFix, rulePage } from '../../server/src/rules/docs.ts';
import { fixesOfExample } from '../../server/src/rules/example-fixes.ts';
import { rules } from '../../server/src/rules/index.ts';
import { appliedFix } from '../harness/applied-fix.ts';
import { problemsOf } from '../harness/engine.ts';
import { filesBelow, root } from '../harness/files.ts';

/** What the page of a rule says about its fixes is what they do. */
describe('the page of a rule', () => {
  for (const rule of rules.filter(({ fixable }) => fixable)) {
    it(`${rule.id} shows what its fixes write`, () => {
      const { bad } = rule.examples;
      const problem = problemsOf(bad).find(({ rule: id, fixes }) => id === rule.id && fixes.length > 0);
      assert.deepEqual(
        fixesOfExample(rule).map(({ title }) => title),
        problem?.fixes.map(({ title }) => title),
      );
      const page = rulePage(rule);
      for (const [index, fix] of fixesOfExample(rule).entries()) {
        const after = appliedFix(bad, problem?.fixes[index] ?? { edits: [] }).split('\n');
        const added = fix.diff.filter((line) => line.startsWith('+')).map((line) => line.slice(1));
        assert.ok(
          fix.diff.some((line) => /^[+-]/.test(line)),
          'It changes nothing.',
        );
        for (const line of added) assert.ok(after.includes(line), line);
        assert.ok(page.includes(fix.diff.join('\n')));
      }
    });
  }

  it('says of a fix that decides something that nobody applies it unasked', () => {
    const page = rulePage(rules.find(({ id }) => id === 'tiers/too-many') ?? assert.fail());
    assert.ok(
      page.includes(
        '**Remove the lowest tier, Tier 5 "Copper".** Not safe: it decides something for you, so that it is applied only when you pick it.\n\n```diff\n@@\n   - { id: silver, name: Silver }\n   - { id: bronze, name: Bronze }\n-  - { id: copper, name: Copper }\n```',
      ),
      page,
    );
  });

  it('says of a safe fix that it is one, wherever one is made', () => {
    const makers = filesBelow(['server/src/rules', 'server/src/framework'], '.ts')
      .filter((file) => !/^server\/src\/rules\/[^/]+$/.test(file))
      .filter((file) => /\bsafe: (?!false\b)/.test(readFileSync(root + file, 'utf8')));
    assert.deepEqual(
      makers.sort(),
      rules
        .filter(hasSafeFix)
        .map(({ id }) => `server/src/rules/${id}.ts`)
        .sort(),
    );
  });
});
