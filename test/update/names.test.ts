import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { buildDocument } from '../../server/src/render/document.ts';
import { renderText } from '../../server/src/render/text.ts';
import { faultsOf } from '../harness/engine.ts';
import { assertSound, completed } from './completed.ts';

/** A plan that says how its tiers are called, and little else. */
function named(...tiers: readonly string[]): string {
  return `partnerPlan: 1
program:
  company: Northwind
  name: Northwind Partner Program
  built: 2026-11-20
  partnerTypes: [reseller]
  state: rebuild
  partners: { current: 40, target: 60 }
  deals: { averageSize: 45000 USD, salesCycle: 90 days }
  crm: hubspot
tiers:
${tiers.map((name, index) => `  - { id: t${index + 1}, name: "${name}" }\n`).join('')}`;
}

/** Comments and texts without the line breaks that only lay them out. */
function flat(text: string): string {
  return text.replace(/\s*\n\s*(?:# )?/g, ' ');
}

/** Under which names of tiers what sentences name their partners in which way. */
const cases: readonly (readonly [tiers: readonly string[], sentences: readonly string[]])[] = [
  [
    ['Gold', 'Silver', 'Bronze'],
    [
      'Silver partners get co-sell on deals from 45,000 USD.',
      'each of the 6 Gold partners',
      'from 3 Gold partners went through',
      'Deals of Bronze partners come on top.',
      'For Gold partners only.',
    ],
  ],
  [
    ['Gold Partner', 'Silver Partner', 'Bronze Partner'],
    [
      'Silver Partners get co-sell on deals from 45,000 USD.',
      'each of the 6 Gold Partners',
      'from 3 Gold Partners went through',
      'Deals of Bronze Partners come on top.',
      'For Gold Partners only.',
    ],
  ],
  [
    ['Ambassadeur ★ (N°1)', 'Partenaire Or', 'Partners'],
    [
      'Partners in the tier Partenaire Or get co-sell on deals from 45,000 USD.',
      'each of the 6 partners in the tier Ambassadeur ★ (N°1)',
      'Deals of partners in the tier Partners come on top.',
    ],
  ],
  [
    ['Elite Partners', 'Ambassadors', 'Referral'],
    [
      'Partners in the tier Ambassadors get co-sell',
      'each of the 6 Elite Partners',
      'Deals of Referral partners come on top.',
    ],
  ],
  [
    ['Gold', 'Basic'],
    [
      'each of the 10 Gold partners',
      'Deals of Basic partners come on top.',
      'Two tiers of Northwind with thresholds in numbers',
    ],
  ],
  [
    ['Gold', 'Silver', 'Bronze', 'Basic'],
    [
      'Partners in the tiers Silver and Bronze get co-sell on deals from 45,000 USD.',
      'Four tiers of Northwind with thresholds in numbers',
      'Deals of Basic partners come on top.',
    ],
  ],
];

describe('what is added to a plan names its tiers', () => {
  for (const [tiers, sentences] of cases) {
    it(`as they are called: ${tiers.join(', ')}`, () => {
      const before = named(...tiers);
      const after = completed(before);
      assertSound(before, after);
      assert.deepEqual(faultsOf(after.text), []);
      assert.ok(Math.max(...after.text.split('\n').map((line) => line.length)) <= 110);
      const texts = [flat(after.text), flat(renderText(buildDocument(readPlan(after.text))))];
      for (const sentence of sentences) assert.ok(texts[0]?.includes(sentence), sentence);
      for (const text of texts) {
        assert.doesNotMatch(text, /partners? partners?\b/i);
        assert.doesNotMatch(text, /\b(?:strategic|growth) (?:partners?|tier)\b/i);
        assert.doesNotMatch(text, /\bbrief\b/i);
      }
    });
  }
});

describe('what is added to a plan speaks of its CRM', () => {
  const plan = `partnerPlan: 1
program:
  company: Northwind
  name: Northwind Partner Program
  built: 2026-11-20
  partnerTypes: [reseller]
  state: rebuild
  partners: { current: 40, target: 60 }
  deals: { averageSize: 45000 USD, salesCycle: 90 days }
  crm: salesforce
tiers:
  - { id: gold, name: Gold }
  - { id: silver, name: Silver, benefits: { coSell: above-threshold, coSellThreshold: 70000 USD } }
  - { id: bronze, name: Bronze, benefits: { coSell: above-threshold, coSellThreshold: 90000 USD } }
  - { id: basic, name: Basic }
attribution:
  fields:
    - name: Origin
      apiName: Origin__c
      captures: deal-source
      object: Opportunity
      type: picklist
      required: true
      options: [Partner-sourced, Partner-influenced, Direct]
    - name: Sold With
      apiName: Sold_With__c
      captures: partner-name
      object: Opportunity
      type: lookup
      linksTo: Account
      required: false
      requiredWhen: Origin is Partner-sourced or Partner-influenced
  stages: [Lead, Scoping, Offer, Signed, Lost]
  routing: { name: Intake, owner: Rosa Diaz }
  views:
    - { id: from-partners, name: Deals From Partners, shows: partner-sourced }
measurement:
  secondary:
    - { metric: activation-rate, owner: Rosa Diaz }
playbook:
  dealProcess: { owner: Head of Sales EMEA }
launch:
  preLaunch:
    - { task: Train sales, covers: [sales-training], owner: Rosa Diaz }
`;
  const { text } = completed(plan);
  const said = flat(text);

  it('by the names of its fields, stages and views', () => {
    for (const sentence of [
      'Won revenue by Origin, and the cost center',
      'Every accepted registration has Origin, Sold With and date',
      'Deals From Partners view, stage Signed',
      '{ field: Sold With, to: ',
      'Origin becomes a required field of all deals',
      'AND(ISPICKVAL(Origin__c, "Partner-influenced"), LEN(Partner_Contribution__c) = 0)',
      'Build the flow Intake and test it',
      '{ milestone: Offer, within: ',
      'view: from-partners',
    ]) {
      assert.ok(said.includes(sentence), sentence);
    }
    assert.doesNotMatch(
      said,
      /Deal Source|Partner Name|Deal_Source__c|Partner-sourced pipeline|Closed Won|Qualification/,
    );
  });

  it('from which deals on each tier gets co-sell', () => {
    assert.ok(
      said.includes(
        'Silver partners get co-sell on deals from 70,000 USD. Bronze partners get co-sell on deals from 90,000 USD.',
      ),
    );
  });

  it('by the people who do the same in it', () => {
    assert.ok(said.includes('Rosa Diaz checks it at the review.'));
    assert.equal(said.includes('artner operations'), false);
  });

  it('without a fault', () => {
    assert.deepEqual(
      faultsOf(text).map(({ message }) => message),
      [],
    );
  });
});
