import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { plainTextOf } from '../../server/src/core/snippet-text.ts';
import { applyEdits } from '../../server/src/core/text.ts';
import { problemsOf } from '../harness/engine.ts';
import { completed } from './completed.ts';

const head = `partnerPlan: 1
program:
  company: Alpenglow
  partnerTypes: [technology]
  state: informal
  crm: hubspot
`;

const brief = `company: Alpenglow
partnerTypes: [technology]
state: informal
crm: hubspot
symptoms:
  - symptom: own-ways
    evidence: Each of our partners has another contact on our side, and nobody keeps a list of them.
`;

/** Diagnoses in which something is open. */
const diagnoses: Readonly<Record<string, string>> = {
  'no diagnosis': '',
  'a problem that applies without evidence': 'diagnosis:\n  - problem: no-tiers\n    status: applies\n',
  'a problem that is likely without a reason': 'diagnosis:\n  - problem: no-attribution\n    status: likely\n',
  'evidence of a person': 'diagnosis:\n  - problem: no-tiers\n    evidence: All 24 partners get the same.\n',
};

describe('evidence that nobody gave', () => {
  for (const [name, diagnosis] of Object.entries(diagnoses)) {
    it(`is not added by completing: ${name}`, () => {
      assert.deepEqual(evidenceIn(completed(head + diagnosis).text), evidenceIn(head + diagnosis));
    });

    it(`is not sounding like a fact in any fix: ${name}`, () => {
      const text = head + diagnosis;
      for (const { title, edits } of problemsOf(text).flatMap(({ fixes }) => fixes)) {
        const plain = edits.map((edit) => (edit.snippet ? { ...edit, newText: plainTextOf(edit.newText) } : edit));
        const added = evidenceIn(applyEdits(text, plain)).filter((evidence) => !evidenceIn(text).includes(evidence));
        for (const evidence of added) assert.match(evidence, /^Say what shows it: /, title);
      }
    });
  }

  it('comes from a brief in the words of the person', () => {
    assert.deepEqual(evidenceIn(completed(head, { brief }).text), [
      '"Each of our partners has another contact on our side, and nobody keeps a list of them."',
    ]);
  });
});

function evidenceIn(text: string): readonly string[] {
  return readPlan(text).diagnosis?.items.flatMap(({ evidence }) => evidence?.value ?? []) ?? [];
}
