import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomNumbers } from '../harness/random.ts';
import { applied, differenceFrom } from '../harness/variant.ts';

const base = `# A plan.
program:
  crm: salesforce
tiers:
  - id: gold
    name: Gold
    benefits:
      portal: true

  - id: silver
    name: Silver
    benefits:
      portal: true
`;

describe('a variant', () => {
  const cases: Readonly<Record<string, readonly [text: string, difference: string, from?: string]>> = {
    'is nothing when nothing differs': [base, ''],
    'names what holds a change': [
      base.replace('crm: salesforce', 'crm: hubspot'),
      '@@ program\n-  crm: salesforce\n+  crm: hubspot\n',
    ],
    'tells the second of two equal places by what holds it': [
      base.replace(/portal: true\n$/, 'portal: false\n'),
      '@@ tiers / - id: silver / benefits\n-      portal: true\n+      portal: false\n',
    ],
    'shows the line that an added one follows': [
      base.replace('name: Gold\n', 'name: Gold\n    partners: 3\n'),
      '@@ tiers / - id: gold\n     name: Gold\n+    partners: 3\n',
    ],
    'joins changes with one line between them': [
      base.replace('id: gold', 'id: top').replace('benefits', 'offers'),
      '@@ tiers\n-  - id: gold\n+  - id: top\n     name: Gold\n-    benefits:\n+    offers:\n',
    ],
    'starts with the line that tells two places with one heading apart': [
      'steps:\n  - ask\n  - wait\n  - answer\n',
      '@@ steps\n   - wait\n-  - ask\n+  - answer\n',
      'steps:\n  - ask\n  - wait\n  - ask\n',
    ],
  };
  for (const [name, [text, difference, from = base]] of Object.entries(cases)) {
    it(name, () => {
      assert.equal(differenceFrom(from, text), difference);
      assert.equal(applied(from, difference), text);
    });
  }

  it('stays as it is when the base and the variant change alike', () => {
    const alike = (text: string): string =>
      text.replace('# A plan.\n', '# A plan\n# of ours.\n').replace('Gold', 'Top');
    const variant = base.replace('salesforce', 'hubspot');
    assert.equal(differenceFrom(alike(base), alike(variant)), differenceFrom(base, variant));
  });

  it('says when its base has lost the place', () => {
    assert.throws(() => applied(base, '@@ program\n-  crm: zoho\n+  crm: hubspot\n'), /no such place.*\n@@ program/);
  });

  it('gives back every text, to the letter', () => {
    const random = randomNumbers(7);
    // Few different lines, so that nearly every place looks like another one.
    const lines = ['a', '  b', '  b', '    c', '', ' ', '-', '+ a', '@@ a', '# d', '\ta'];
    const randomText = (): string =>
      Array.from({ length: Math.floor(random() * 30) }, () => lines[Math.floor(random() * lines.length)]).join('\n');
    for (let round = 0; round < 3000; round++) {
      const [one, other] = [randomText(), randomText()];
      const difference = differenceFrom(one, other);
      assert.equal(applied(one, difference), other);
      assert.equal(differenceFrom(one, applied(one, difference)), difference);
    }
  });
});
