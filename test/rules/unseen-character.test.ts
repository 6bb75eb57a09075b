import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { appliedFix } from '../harness/applied-fix.ts';
import { problemsOf } from '../harness/engine.ts';

const plan = (name: string): string => `partnerPlan: 1\nprogram:\n  name: ${name}\n`;
const rule = 'style/unseen-character';

const cases: readonly (readonly [what: string, text: string, message: RegExp, after: string])[] = [
  ['in a plain text', plan('Ac\u202Eme'), /a direction mark here\. Nobody/, plan('Acme')],
  ['that breaks a line', plan('Acme\u2028Partners'), /a line separator here/, plan('Acme Partners')],
  ['of old machines', plan('Acme\u0085Partners'), /a next-line character here/, plan('Acme Partners')],
  ['that ends a text in other programs', plan('Ac\u0000me'), /a null character here/, plan('Acme')],
  ['that is written as an escape', plan('"Ac\\u202Eme"'), /a direction mark/, plan('"Acme"')],
  ['in an escape of two digits', plan('"Ac\\x00me"'), /a null character/, plan('"Acme"')],
  ['in an escape of a letter', plan('"Acme\\LPartners"'), /a line separator/, plan('"Acme Partners"')],
  ['with others beside it', plan('Ac\u{E0041}\u{E0042}\u{E0043}me'), /a tag character here, and 2 more/, plan('Acme')],
  ['with one beside it', plan('Ac\u200B\u200Bme'), /a zero-width space here, and another/, plan('Acme')],
  ['in a block of lines', plan('|\n    Ac\u202Eme\n    Inc.'), /a direction mark/, plan('|\n    Acme\n    Inc.')],
  [
    'in a comment',
    plan('Acme # \u202Eterces'),
    /a direction mark here\. Nobody can see it\. Remove it\./,
    plan('Acme # terces'),
  ],
];

describe('a character that nobody can see', () => {
  for (const [what, text, message, after] of cases) {
    it(`is told and taken out, ${what}`, () => {
      const [problem, ...others] = problemsOf(text).filter((found) => found.rule === rule);
      assert.deepEqual(others, []);
      assert.match(problem?.message ?? '', message);
      assert.equal(appliedFix(text, problem?.fixes[0] ?? { edits: [] }), after);
    });
  }

  it('is told once where it keeps a value from being understood, or a key from being read', () => {
    for (const text of ['  crm: sales\u200Bforce\n', '  c\u200Brm: salesforce\n']) {
      const problems = problemsOf(`partnerPlan: 1\nprogram:\n${text}`).filter(({ message }) =>
        /zero-width/.test(message),
      );
      assert.equal(problems.length, 1, problems.map(({ message }) => message).join('\n'));
      assert.notEqual(problems[0]?.rule, rule);
    }
  });
});
