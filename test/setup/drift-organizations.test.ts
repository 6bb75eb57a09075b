import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CrmSystem } from '../../schemas/program.ts';
import { type Plan, readPlan } from '../../server/src/core/plan.ts';
import { driftOf } from '../../server/src/crm-files/drift/drift.ts';
import { writeSetup } from '../../server/src/crm-files/writers.ts';
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

// Five organizations of our own making, each with what the exports of a real one have: other languages, prefixes of
// packages, keys in place of names, shadows of columns, and fields that somebody threw away.

const everything = new Map(writeSetup(plan).files.map(({ path, content }) => [path, content]));
const reseller = readPlan(setupPlan('reseller-hubspot'));

/** What is told of some files against a plan, without the objects and fields that they do not show at all. */
function told(of: Plan, system: CrmSystem, files: Readonly<Record<string, unknown>>): readonly string[] {
  const texts = Object.entries(files).map(
    ([path, value]) => [path, typeof value === 'string' ? value : JSON.stringify(value)] as const,
  );
  return driftOf(of, new Map(texts), { system })
    .problems.filter(({ message }) => !/^The files show nothing of|is missing\. The plan has/.test(message))
    .map(({ rule, message }) => `${rule.slice(6)} ${message.split(/[ .,]/, 2).join('.').replace(/\.$/, '')}`);
}

describe('an organization with a German package for partners', () => {
  const path = 'force-app/main/default/objects/Opportunity/fields/Deal_Source__c.field-meta.xml';
  const own = everything.get(path) ?? assert.fail(path);

  it('has the source under the name of the package, with labels in German and the same values', () => {
    const files = new Map(everything);
    files.delete(path);
    files.set(
      path.replace('Deal_Source__c', 'prmkit__Herkunft__c'),
      own
        .replace('<fullName>Deal_Source__c', '<fullName>prmkit__Herkunft__c')
        .replace(/<label>Deal Source<\/label>/, '<label>Herkunft der Chance</label>')
        .replace('<label>Direct</label>', '<label>Direkt</label>'),
    );
    const { problems } = driftOf(plan, files);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['drift/renamed'],
    );
    assert.match(problems[0]?.message ?? '', /prmkit__Herkunft__c \("Herkunft der Chance"\) holds the same/);
  });

  it('has fields of the package that are none of the plan', () => {
    const files = new Map(everything);
    for (const [name, type] of [
      ['prmkit__Preferred_Carrier__c', 'Text'],
      ['prmkit__Score__c', 'Number'],
      ['prmkit__Partner_Logo__c', 'Url'],
    ])
      files.set(
        path.replace('Deal_Source__c', String(name)),
        `<CustomField><fullName>${name}</fullName><label>${name}</label><type>${type}</type></CustomField>`,
      );
    assert.deepEqual(driftOf(plan, files).problems, []);
  });
});

describe('an organization in French that has worked with its fields for years', () => {
  it('has other orders, translated labels and values that are switched off, and no drift', () => {
    const files = new Map(
      [...everything].map(([name, content]) => {
        if (!name.includes('/fields/')) return [name, content] as const;
        const values = [...content.matchAll(/<value>[\s\S]*?<\/value>/g)].map(([value]) => value);
        const old =
          '<value><fullName>Ancien canal</fullName><default>false</default><isActive>false</isActive><label>Ancien canal</label></value>';
        const turned = [...values].reverse();
        let next = 0;
        const moved = content.replace(/<value>[\s\S]*?<\/value>/g, () => turned[next++] ?? '');
        return [
          name,
          moved
            .replace('</valueSetDefinition>', `${old}</valueSetDefinition>`)
            .replace(/<label>[^<]*<\/label>/g, (label) => label.replace('<label>', '<label>FR ')),
        ] as const;
      }),
    );
    assert.deepEqual(driftOf(plan, files).problems, []);
  });
});

describe('an organization that exports its HubSpot properties from a spreadsheet in Europe', () => {
  const table = (rows: readonly string[]): string =>
    `\uFEFF${['Name;Internal name;Type;Description;Group name;Form field;Options;Deleted;Usages', ...rows].join('\r\n')}`;

  it('has the label under Name, a semicolon between columns, and the same fields', () => {
    const files = {
      'deals.csv': table([
        '"Deal Source";deal_source;enumeration;"Où, pourquoi; ""qui""";dealinformation;TRUE;"Direct;Partner-influenced;Partner-sourced";FALSE;3',
        'Date;deal_registration_date;datetime;;dealinformation;FALSE;;FALSE;1',
      ]),
    };
    assert.deepEqual(told(reseller, 'hubspot', files), []);
    assert.equal(driftOf(reseller, new Map(Object.entries(files)), { system: 'hubspot' }).read, 1);
  });

  it('has the name of the plan with other options, and a link as a list of companies', () => {
    const files = {
      'deals.csv': table([
        'Deal Source;deal_source;enumeration;;dealinformation;TRUE;"inbound;outbound;partner;event";FALSE;3',
        'Partner;partner_of_deal;enumeration;;dealinformation;TRUE;"Contoso;Fabrikam";FALSE;9',
      ]),
    };
    assert.deepEqual(told(reseller, 'hubspot', files), ['option deals.deal_source']);
  });

  it('has a property that was archived', () => {
    const property = {
      name: 'deal_source',
      label: 'Deal Source',
      type: 'enumeration',
      fieldType: 'select',
      options: [],
    };
    const files = {
      'deals.json': {
        results: [
          { ...property, archived: true },
          { name: 'amount', label: 'Amount', type: 'number', fieldType: 'number' },
        ],
      },
    };
    const { problems } = driftOf(reseller, new Map([['deals.json', JSON.stringify(files['deals.json'])]]), {
      system: 'hubspot',
    });
    assert.ok(
      problems.some(
        ({ message }) =>
          message.startsWith('deals.deal_source ("Deal Source") is missing') ||
          message.startsWith('deals.deal_source is missing'),
      ),
    );
  });
});

describe('an organization with Pipedrive in Dutch', () => {
  const option = (label: string, id: number): object => ({ id, label });
  const sources = ['Direct', 'Partner-sourced', 'Partner-influenced'].map(option);

  it('has keys for names, the source under a label of its own, and parts and leftovers of fields', () => {
    const files = {
      'dealFields.json': {
        data: [
          {
            key: 'dcf558aac1ae4e8c4f849ba5e668430d8df9be12',
            name: 'Herkomst',
            field_type: 'enum',
            options: sources,
            active_flag: true,
          },
          {
            key: 'aaaa58aac1ae4e8c4f849ba5e668430d8df9be12',
            name: 'Deal Source',
            field_type: 'varchar',
            active_flag: false,
          },
          { key: 'b1_currency', name: 'Protected Until', field_type: 'varchar', is_subfield: true },
        ],
      },
    };
    assert.deepEqual(told(reseller, 'pipedrive', files), ['renamed dealfields.Deal']);
  });

  it('has the label of the plan for a text', () => {
    const files = {
      'dealFields.json': { data: [{ field_code: 'x1', field_name: 'Deal Source', field_type: 'varchar' }] },
    };
    assert.deepEqual(told(reseller, 'pipedrive', files), ['type dealfields.Deal']);
  });
});

describe('an organization with Dynamics in German', () => {
  const label = (german: string, english: string): object => ({
    LocalizedLabels: [
      { Label: german, LanguageCode: 1031 },
      { Label: english, LanguageCode: 1033 },
    ],
    UserLocalizedLabel: { Label: german, LanguageCode: 1031 },
  });
  const source = (names: readonly (readonly [string, string])[]): object => ({
    LogicalName: 'new_dealsource',
    EntityLogicalName: 'opportunity',
    AttributeType: 'Picklist',
    AttributeTypeName: { Value: 'PicklistType' },
    AttributeOf: null,
    DisplayName: label('Herkunft', 'Deal Source'),
    RequiredLevel: { Value: 'ApplicationRequired', CanBeChanged: true },
    IsAuditEnabled: { Value: true },
    OptionSet: {
      Options: names.map(([german, english], index) => ({ Value: 100_000_000 + index, Label: label(german, english) })),
    },
  });
  const names = [
    ['Direkt', 'Direct'],
    ['Durch Partner', 'Partner-sourced'],
    ['Mit Partner', 'Partner-influenced'],
  ] as const;

  it('has labels in two languages, numbers of another publisher and shadows of its columns, and no drift', () => {
    const shadow = {
      LogicalName: 'new_dealsourcename',
      EntityLogicalName: 'opportunity',
      AttributeType: 'Virtual',
      AttributeOf: 'new_dealsource',
      DisplayName: label('Herkunft', 'Deal Source'),
    };
    assert.deepEqual(told(reseller, 'dynamics', { 'opportunity.json': { value: [source(names), shadow] } }), []);
  });

  it('lacks an option, whatever the language', () => {
    assert.deepEqual(told(reseller, 'dynamics', { 'opportunity.json': { value: [source(names.slice(1))] } }), [
      'option opportunity.new_dealsource',
    ]);
  });
});
