import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Condition, conditionWords } from '../../server/src/setup/condition.ts';
import { readCondition } from '../../server/src/setup/read-condition.ts';

const fields = [
  {
    key: 'source',
    label: 'Deal Source',
    names: ['Deal_Source__c'],
    options: ['Partner-sourced', 'Partner-influenced', 'Direct'],
  },
  { key: 'partner', label: 'Partner', options: [] },
  { key: 'name', label: 'Partner Name', options: [] },
  { key: 'amount', label: 'Amount', options: [] },
  { key: 'deal.stage', label: 'Stage', options: ['Qualified', 'Demo', 'Offer', 'Closed won', 'Closed lost'] },
];

const labels = new Map(fields.map(({ key, label }) => [key, label]));

function read(text: string): string | undefined {
  const condition: Condition | undefined = readCondition(text, fields);
  return condition && conditionWords(condition, (key) => labels.get(key) ?? key);
}

describe('a condition of a plan', () => {
  const understood: Readonly<Record<string, string>> = {
    'Deal Source is Partner-influenced': 'Deal Source is Partner-influenced',
    'Deal Source is Partner-sourced or Partner-influenced': 'Deal Source is Partner-sourced or Partner-influenced',
    'Deal Source is Partner-influenced (validation rule on save)': 'Deal Source is Partner-influenced',
    'Deal Source is Direct (checked when the deal is saved)': 'Deal Source is Direct',
    'Deal Source is any of Partner-sourced, Direct': 'Deal Source is Partner-sourced or Direct',
    'Deal Source equals Partner-sourced, Partner-influenced or Direct':
      'Deal Source is Partner-sourced or Partner-influenced or Direct',
    'Deal Source = "partner sourced"': 'Deal Source is Partner-sourced',
    "Deal_Source__c == 'Direct'": 'Deal Source is Direct',
    'Deal Source is Partner-sourced or Deal Source is Direct':
      'Deal Source is Partner-sourced or Deal Source is Direct',
    'Deal Source is not Direct': 'Deal Source is not Direct',
    'required when Deal Source is Direct and Stage is not Closed lost':
      'Deal Source is Direct and Stage is not Closed lost',
    'Stage is Offer or later': 'Stage is Offer or Closed won or Closed lost',
    'from the stage Offer on': 'Stage is Offer or Closed won or Closed lost',
    'Deal Source is Partner-sourced, not Direct': 'Deal Source is Partner-sourced',
    'Deal Source is not Partner-sourced and not Direct': 'Deal Source is not Partner-sourced or Direct',
    "Deal_Source__c not in ('Direct', 'Partner-influenced')": 'Deal Source is not Direct or Partner-influenced',
    'Deal Source ist Direct oder Partner-sourced': 'Deal Source is Direct or Partner-sourced',
    'Partner Name is filled': 'Partner Name is filled',
    'Partner Name contains data': 'Partner Name is filled',
    'if Partner Name is empty': 'Partner Name is empty',
    'Partner is Contoso': 'Partner is Contoso',
    'Partner is University of Kiel or "fabrikam"': 'Partner is University of Kiel or fabrikam',
    'Amount is 5000': 'Amount is 5000',
    'Partner is yes': 'Partner is yes',
    'Partner Name is missing': 'Partner Name is empty',
    'Partner Name is null': 'Partner Name is empty',
    'Partner Name = null': 'Partner Name is empty',
    'Partner Name has no value': 'Partner Name is empty',
    'Partner Name is not null': 'Partner Name is filled',
    'Partner Name != null': 'Partner Name is filled',
  };
  for (const [text, words] of Object.entries(understood)) it(`is read: ${text}`, () => assert.equal(read(text), words));

  const refused = [
    'a partner took part',
    'Deal Source is Partner-sourced, not too late',
    'Deal Source is Referral',
    'Deal Source is Direct and the customer agrees',
    'Deal Source is Direct unless sales objects',
    'Deal Source',
    'Deal Source is',
    '',
    '(validation rule)',
    'Partner Name is longer than a sentence',
    'Amount is greater than 5000',
    'Amount is at least 5000',
    'Amount is over 5000',
    'Amount is > 5000',
    'Amount is 5000 or more',
    'Amount is 5000+',
    'Partner Name is changed',
    'Partner Name is not changed',
    'Partner Name in use',
    'Partner is More Than One Company',
    'Deal Source is Direct (flow, except renewals)',
    'Partner Name is filled (validation rule, only for renewals)',
    'Partner is Contoso (workflow, unless sales objects)',
    'x'.repeat(500),
  ];
  for (const text of refused)
    it(`is left to a person: ${text.slice(0, 60)}`, () => assert.equal(read(text), undefined));
});
