import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roleInSentence, severalOf } from '../../server/src/framework/meaning/role-words.ts';

describe('whoever a plan names', () => {
  const cases = [
    ['Vice president of sales', 'the vice president of sales'],
    [
      'Vice president of sales and Channel account manager',
      'the vice president of sales and the channel account manager',
    ],
    ['Head of Partnerships', 'the Head of Partnerships'],
    ['Partner operations', 'partner operations'],
    ['Finance', 'finance'],
    ['Head of operations', 'the head of operations'],
    ['VP Sales', 'the VP Sales'],
    ['CFO', 'the CFO'],
    ['Salesforce admin', 'the Salesforce admin'],
    ['Ana (founder)', 'Ana (founder)'],
    ['Dana Wu', 'Dana Wu'],
    ['Our sole discretion', 'our sole discretion'],
    ['The deal desk', 'the deal desk'],
    ['Ambassadeur \u2605 (N\u00b01)', 'Ambassadeur \u2605 (N\u00b01)'],
  ] as const;
  for (const [text, inSentence] of cases) {
    it(`stands in a sentence: ${text}`, () => assert.equal(roleInSentence(text), inSentence));
  }

  it('stands behind a number in the plural, unless it is no role', () => {
    assert.deepEqual(
      ['Channel account manager', 'Head of sales', 'Partner operations', 'Finance', 'Vertrieb'].map(severalOf),
      ['channel account managers', 'heads of sales', 'people in partner operations', 'people in finance', 'Vertrieb'],
    );
  });
});
