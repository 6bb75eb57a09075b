import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { partnerTypes } from '../../schemas/partner-types.ts';
import { crmSystems } from '../../schemas/program.ts';
import { plainTextOf } from '../../server/src/core/snippet-text.ts';
import { type NewPlanCrm, newPlanSnippet } from '../../server/src/features/new-plan.ts';
import { problemsOf, today } from '../harness/engine.ts';
import { root } from '../harness/files.ts';

const choicePattern = /\$\{(\d+)\|([^|]*)\|\}/g;
const systems: readonly NewPlanCrm[] = [...crmSystems, 'unknown'];

for (const crm of systems) {
  const snippet = newPlanSnippet(today, crm);

  describe(`the plan to start from, with the CRM ${crm}`, () => {
    it('says that nobody has filled it in yet, and has no other finding', () => {
      const expected =
        crm === 'unknown'
          ? ['assumptions/open information', 'program/unknown-crm warning']
          : ['assumptions/open information'];
      assert.deepEqual(
        problemsOf(plainTextOf(snippet))
          .map(({ rule, severity }) => `${rule} ${severity}`)
          .sort(),
        expected,
      );
    });

    it('has no errors, whatever is chosen', () => {
      const choices = new Map(
        [...snippet.matchAll(choicePattern)].map(([, stop = '', values = '']) => [stop, values.split(',')]),
      );
      assert.ok(choices.size > 0);
      for (const [stop, values] of choices) {
        for (const value of values) {
          const chosen = snippet.replace(choicePattern, (whole, other) => (other === stop ? value : whole));
          const errors = problemsOf(plainTextOf(chosen)).filter(({ severity }) => severity === 'error');
          assert.deepEqual(errors, [], `${value} for placeholder ${stop}`);
        }
      }
    });

    it('asks for a decision once, and in the order of the text', () => {
      const stops = [...snippet.matchAll(/\$\{(\d+)[:|]([^}]*)\}/g)].map(([, stop, content]) => ({
        stop: Number(stop),
        content,
      }));
      const first = new Map<number, string | undefined>();
      for (const { stop, content } of stops) {
        if (!first.has(stop)) {
          assert.equal(stop, first.size + 1, `placeholder ${stop} comes out of turn`);
          first.set(stop, content);
        }
        assert.equal(first.get(stop), content, `placeholder ${stop} has two texts`);
      }
    });
  });
}

describe('the snippets', () => {
  it('offer each partner type and each CRM that the vocabulary has', () => {
    const snippets = readFileSync(`${root}snippets/partner-plan.json`, 'utf8');
    const choicesOf = (key: string) =>
      new RegExp(`  ${key}: \\[?\\$\\{\\d+\\|([^|]*)\\|`).exec(snippets)?.[1]?.split(',');
    assert.deepEqual(choicesOf('partnerTypes'), [...partnerTypes]);
    assert.deepEqual(choicesOf('crm'), [...crmSystems]);
  });
});
