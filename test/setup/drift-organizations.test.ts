import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { driftOf } from '../../server/src/crm-files/drift/drift.ts';
import { escapeXml } from '../../server/src/crm-files/xml.ts';
import { setupPlan } from './setup-plans.ts';

// What organizations have on their deals, as their public metadata shows it. Names lie: a field called Partner Name is a
// formula here and a filtered lookup there, so type, target and options decide what it is.

interface Has {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly to?: string;
  readonly more?: string;
  readonly values?: readonly string[];
}

const plan = readPlan(setupPlan('technology-salesforce'));

function files(object: string, fields: readonly Has[]): ReadonlyMap<string, string> {
  return new Map(
    fields.map(({ name, label, type, to, more = '', values = [] }) => {
      const set = values
        .map((value) => `<value><fullName>${escapeXml(value)}</fullName><default>false</default></value>`)
        .join('');
      const inner = `<fullName>${name}</fullName><label>${escapeXml(label)}</label><type>${type}</type>${to === undefined ? '' : `<referenceTo>${to}</referenceTo>`}${more}${set === '' ? '' : `<valueSet><valueSetDefinition>${set}</valueSetDefinition></valueSet>`}`;
      return [
        `force-app/main/default/objects/${object}/fields/${name}.field-meta.xml`,
        `<CustomField>${inner}</CustomField>`,
      ];
    }),
  );
}

/** What is said of a field of the organization, by its name. */
function saidOf(name: string, object: string, fields: readonly Has[]): readonly string[] {
  return driftOf(plan, files(object, fields))
    .problems.filter(({ message }) => message.includes(`.${name} `))
    .map(
      ({ rule, message }) =>
        `${rule.slice(6)}${/is similar, and not the same|and not the same/.test(message) ? ', similar' : ''}`,
    );
}

const lookup = { type: 'Lookup', to: 'Account' };
const filter =
  '<lookupFilter><active>true</active><filterItems><field>Account.Type</field><operation>equals</operation><value>Partner</value></filterItems><isOptional>false</isOptional></lookupFilter>';

const cases: readonly (readonly [string, Has, readonly string[], string?])[] = [
  ['1: a lookup called Partner', { name: 'Partner__c', label: 'Partner', ...lookup }, ['renamed']],
  [
    '1: a checkbox for what the plan has as a source',
    { name: 'Partner_Sourced__c', label: 'Partner Sourced', type: 'Checkbox' },
    ['missing, similar'],
  ],
  [
    '1: partners as values of a picklist',
    {
      name: 'Referral_Partner__c',
      label: 'Referral Partner',
      type: 'Picklist',
      values: ['Contoso', 'None', 'Other Referral Partner'],
    },
    ['missing, similar'],
  ],
  [
    '2: a formula with the name of the plan',
    { name: 'Partner_Name__c', label: 'Partner Name', type: 'Text', more: '<formula>Partner__r.Name</formula>' },
    ['type'],
  ],
  [
    '2: a source with other values',
    {
      name: 'Opportunity_Source__c',
      label: 'DEPRECATE Opportunity Source',
      type: 'Picklist',
      values: ['Marketing', 'Partner', 'Sales', 'SDR', 'Maketing'],
    },
    ['missing, similar'],
  ],
  [
    '3: a lookup with a filter of its own',
    { name: 'Partner_Name__c', label: 'Partner Name', ...lookup, more: `${filter}<trackHistory>true</trackHistory>` },
    [],
  ],
  [
    '4: a lookup to partners who refer',
    { name: 'Referral_Partner__c', label: 'Referral Partner', ...lookup, more: filter },
    ['renamed'],
  ],
  [
    '8: the source under its name with other values',
    {
      name: 'Deal_Source__c',
      label: 'Deal Source',
      type: 'Picklist',
      values: ['Existing Client', 'New Business', 'Referral'],
    },
    ['option', 'history'],
  ],
  [
    '9: a link to another deal, under the label of a source',
    { name: 'Opportunity_Source__c', label: 'Opportunity Source', type: 'Lookup', to: 'Opportunity' },
    ['missing, similar'],
  ],
  [
    '10: a text called Partner',
    { name: 'Partner__c', label: 'Partner', type: 'Text', more: '<length>50</length>' },
    ['missing, similar'],
  ],
  [
    '11: a lookup whose filter is a record type',
    { name: 'Partner__c', label: 'Partner', ...lookup, more: filter },
    ['renamed'],
  ],
  [
    '5: a type of partner',
    { name: 'Partner_Type__c', label: 'Partner Type', type: 'Picklist', values: ['Technical partnership', 'Channel'] },
    ['missing, similar'],
  ],
  [
    'a field of another matter',
    { name: 'Contract_Number__c', label: 'Contract Number', type: 'Text', more: '<length>50</length>' },
    [],
  ],
  [
    'a registration with other states',
    {
      name: 'Status__c',
      label: 'Status',
      type: 'Picklist',
      values: ['Submitted', 'Approved', 'Rejected', 'Pending Sales Approval'],
    },
    ['option', 'history'],
    'Deal_Registration__c',
  ],
  [
    '13: a partner account under another name',
    { name: 'Partner_Account__c', label: 'Partner Account', ...lookup },
    ['renamed'],
    'Deal_Registration__c',
  ],
  [
    '13: another link to the deal',
    { name: 'Linked_Opportunity__c', label: 'Linked Opportunity', type: 'Lookup', to: 'Opportunity' },
    ['renamed'],
    'Deal_Registration__c',
  ],
  [
    '14: a related deal',
    { name: 'Related_Opportunity__c', label: 'Related Opportunity', type: 'Lookup', to: 'Opportunity' },
    ['renamed'],
    'Deal_Registration__c',
  ],
  ['14: an amount in a currency', { name: 'Amount__c', label: 'Amount', type: 'Currency' }, [], 'Deal_Registration__c'],
];

describe('what organizations have is', () => {
  for (const [name, has, expected, object = 'Opportunity'] of cases) {
    it(name, () => assert.deepEqual(saidOf(has.name, object, [has]), expected));
  }

  it('told once for an object of which the folder shows nothing', () => {
    const { problems } = driftOf(plan, files('Opportunity', [{ name: 'Partner__c', label: 'Partner', ...lookup }]));
    const absent = problems.filter(({ message }) => message.startsWith('The files show nothing of'));
    assert.equal(absent.length, 2);
  });
});
