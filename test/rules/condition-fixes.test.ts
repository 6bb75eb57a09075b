import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../server/src/core/text.ts';
import { problemsOf } from '../harness/engine.ts';

const fields = (field: string): string => `partnerPlan: 1
attribution:
  fields:
    - { name: Deal Source, object: deal, type: picklist, required: true, options: [Partner-sourced, Direct] }
    - { name: Partner Contribution, object: deal, type: text, ${field} }
`;

/** The plan after each fix of a condition that is told in prose. */
function fixedOf(field: string): readonly string[] {
  const text = fields(field);
  const found = problemsOf(text).filter(({ rule }) => rule === 'crm/unreadable-condition');
  assert.equal(found.length, 1);
  return found.flatMap(({ fixes }) => fixes.map(({ edits }) => applyEdits(text, edits)));
}

describe('a condition that the setup cannot read', () => {
  it('is not replaced by another one where it compares a field', () => {
    for (const condition of ['"Amount > 50,000 USD"', 'Close Date is before today', 'Stage is at least Proposal']) {
      assert.deepEqual(fixedOf(`required: false, requiredWhen: ${condition}`), []);
    }
  });

  it('becomes required or not, where it says that of every record', () => {
    assert.deepEqual(fixedOf('required: false, requiredWhen: Always'), [fields('required: true')]);
    assert.deepEqual(fixedOf('required: true, requiredWhen: never'), [fields('required: false')]);
    assert.deepEqual(fixedOf('requiredWhen: never'), [fields('required: false')]);
  });

  it('is replaced by that of the framework where it is prose', () => {
    assert.deepEqual(fixedOf('required: false, requiredWhen: a partner helped us'), [
      fields('required: false, requiredWhen: Deal Source is Partner-influenced'),
    ]);
  });
});
