import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { optionsOf, rulePage } from '../../server/src/rules/docs.ts';
import { rules } from '../../server/src/rules/index.ts';
import { appliedFix } from '../harness/applied-fix.ts';
import { problemsOf } from '../harness/engine.ts';

/** What every rule owes, whatever it checks. */
for (const rule of rules) {
  describe(rule.id, () => {
    const reported = problemsOf(rule.examples.bad).filter((problem) => problem.rule === rule.id);

    it('reports its bad example', () => {
      assert.notEqual(reported.length, 0);
    });

    it('says nothing about its good example', () => {
      assert.deepEqual(
        problemsOf(rule.examples.good).filter((problem) => problem.rule === rule.id),
        [],
      );
    });

    it('marks a place inside the text and says something about it', () => {
      for (const { span, message } of reported) {
        assert.ok(span.start <= span.end && span.end <= rule.examples.bad.length, JSON.stringify(span));
        assert.match(message, /^[A-Z"*\d].*[.?]$/su);
      }
    });

    it('lives in the file that its id names', () => {
      const file = new URL(`../../server/src/rules/${rule.id}.ts`, import.meta.url);
      assert.ok(existsSync(file), `There is no file for ${rule.id}.`);
    });

    it('describes every option that it has', () => {
      for (const { name, description } of optionsOf(rule)) assert.match(description, /^[A-Z].*\.$/, name);
    });

    it('says where it comes from', () => {
      assert.ok(rule.source !== undefined || rule.practice !== undefined);
    });

    it('does not say on its page that the framework demands what practice adds', () => {
      assert.equal(rulePage(rule).includes('## The framework says'), rule.practice === undefined);
    });

    it('says in words of its own when not to use it', () => {
      assert.match(rule.exceptions, /^[A-Z].*\.$/su);
      const alike = rules.filter(({ exceptions }) => exceptions === rule.exceptions);
      assert.deepEqual(
        alike.map(({ id }) => id),
        [rule.id],
      );
    });

    if (rule.fixable) {
      it('is silent after its fixes, where it offers one', () => {
        const fixable = reported.filter(({ fixes }) => fixes.length > 0);
        assert.notEqual(fixable.length, 0, 'No problem of the bad example has a fix.');
        let text = rule.examples.bad;
        // One problem at a time, because a fix moves the places of the others.
        for (const _ of fixable) {
          const problem = problemsOf(text).find(({ rule: id, fixes }) => id === rule.id && fixes.length > 0);
          text = appliedFix(text, problem?.fixes[0] ?? { edits: [] });
        }
        const left = problemsOf(text).filter((problem) => problem.rule === rule.id);
        assert.equal(left.length, reported.length - fixable.length, text);
        assert.deepEqual(
          left.flatMap(({ fixes }) => fixes),
          [],
        );
        assert.deepEqual(
          problemsOf(text).filter((problem) => problem.rule === 'yaml/syntax'),
          [],
          text,
        );
      });
    } else {
      it('offers no fix, as its page says', () => {
        assert.deepEqual(
          reported.flatMap(({ fixes }) => fixes),
          [],
        );
      });
    }
  });
}
