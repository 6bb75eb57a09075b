import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { applySafeFixes } from '../../server/src/core/fix-all.ts';
import { asks, type Fix, type Problem } from '../../server/src/core/problem.ts';
import { readFixture, writeCase } from '../harness/annotated.ts';
import { problemsOf } from '../harness/engine.ts';

/** Fixtures are parts of plans, so that most sections are missing in most of them, and that is not their subject. */
function shownProblems(text: string): readonly Problem[] {
  const problems = problemsOf(text);
  return text.includes('# All sections.') ? problems : problems.filter(({ rule }) => rule !== 'plan/missing-section');
}

/**
 * The text after all fixes that leave nothing to a person: the safe ones, and those that are the only one of their
 * problem, add what is missing, and take no word away.
 */
function fixedText(text: string): string {
  return applySafeFixes(text, (current) =>
    problemsOf(current).map((problem) => {
      const { fixes } = problem;
      const adds = ({ edits }: Fix): boolean =>
        fixes.length === 1 && edits.every(({ span }) => /^[\s{}[\],]*$/.test(current.slice(span.start, span.end)));
      return { ...problem, fixes: fixes.map((fix) => ({ ...fix, safe: !asks(fix) && (fix.safe || adds(fix)) })) };
    }),
  ).text;
}

const folder = new URL('fixtures/', import.meta.url);

/** Annotated plans: text to problems. `UPDATE_FIXTURES=1` writes down what is found, for a reviewer to read. */
for (const file of readdirSync(folder)) {
  describe(`fixtures/${file}`, () => {
    const written = readFileSync(new URL(file, folder), 'utf8');
    const cases = readFixture(written);
    const found = cases.map(({ name, text, fixed }) =>
      writeCase(name, text, shownProblems(text), fixed === undefined ? undefined : fixedText(text)),
    );
    if (process.env.UPDATE_FIXTURES === '1') {
      writeFileSync(new URL(file, folder), written.split(/^# ---- case: /m)[0] + found.join(''));
    }
    const expected = written.split(/^(?=# ---- case: )/m).slice(1);

    for (const [index, { name }] of cases.entries()) {
      it(name, () => {
        assert.equal(found[index], process.env.UPDATE_FIXTURES === '1' ? found[index] : expected[index]);
      });
    }

    it('holds cases', () => {
      assert.notEqual(cases.length, 0);
    });
  });
}
