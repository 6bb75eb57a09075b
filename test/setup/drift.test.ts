import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crmSystems } from '../../schemas/program.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import { driftOf } from '../../server/src/crm-files/drift/drift.ts';
import { writeSetup } from '../../server/src/crm-files/writers.ts';
import { setupPlan, setupPlans } from './setup-plans.ts';

const text = setupPlan('technology-salesforce');
const plan = readPlan(text);

function written(): Map<string, string> {
  return new Map(writeSetup(plan).files.map(({ path, content }) => [path, content]));
}

/** What is found, with the line of the plan on which it stands. */
function found(files: ReadonlyMap<string, string>): readonly string[] {
  return driftOf(plan, files).problems.map(({ rule, span }) => {
    const start = text.lastIndexOf('\n', span.start) + 1;
    const end = text.indexOf('\n', span.start);
    return `${rule.slice('drift/'.length)} @ ${text.slice(start, end).trim()}`;
  });
}

const base = 'force-app/main/default';
const deal = `${base}/objects/Opportunity`;
const field = (name: string): string => `${deal}/fields/${name}__c.field-meta.xml`;
const registration = (name: string): string => `${base}/objects/Deal_Registration__c/fields/${name}__c.field-meta.xml`;
const rule = (name: string): string => `${deal}/validationRules/${name}.validationRule-meta.xml`;
const view = (name: string): string => `${deal}/listViews/${name}.listView-meta.xml`;
const flow = (name: string): string => `${base}/flows/${name}.flow-meta.xml`;

type Edit = (files: Map<string, string>) => void;

function change(path: string, from: string | RegExp, to: string): Edit {
  return (files) => {
    const before = files.get(path);
    assert.ok(before !== undefined, path);
    const after = before.replace(from, to);
    assert.notEqual(after, before, `${path} does not hold ${from}`);
    files.set(path, after);
  };
}

function remove(path: string): Edit {
  return (files) => assert.ok(files.delete(path), path);
}

function rename(path: string, to: string, from: string | RegExp, name: string): Edit {
  return (files) => {
    change(path, from, name)(files);
    files.set(to, files.get(path) ?? '');
    files.delete(path);
  };
}

/** Each single edit, and the one finding that it has, at the line of the plan that says otherwise. */
const edits: readonly (readonly [string, Edit, string])[] = [
  [
    'a picklist is renamed',
    rename(field('Deal_Source'), field('Source_Of_Deal'), 'Deal_Source__c', 'Source_Of_Deal__c'),
    'renamed @ apiName: Deal_Source__c',
  ],
  [
    'a lookup is renamed',
    rename(field('Partner_Name'), field('Partner'), 'Partner_Name__c', 'Partner__c'),
    'renamed @ apiName: Partner_Name__c',
  ],
  [
    'a date is renamed',
    rename(
      field('Deal_Registration_Date'),
      field('Registration_Date_Of_Deal'),
      'Deal_Registration_Date__c',
      'Registration_Date_Of_Deal__c',
    ),
    'renamed @ apiName: Deal_Registration_Date__c',
  ],
  ['a picklist is gone', remove(field('Deal_Source')), 'missing @ - name: Deal Source'],
  ['a lookup is gone', remove(field('Partner_Name')), 'missing @ - name: Partner Name'],
  ['a long text is gone', remove(field('Partner_Contribution')), 'missing @ - name: Partner Contribution'],
  [
    'a derived field is gone',
    remove(`${base}/objects/Account/fields/Partner_Tier__c.field-meta.xml`),
    'missing @ - id: strategic',
  ],
  ['a field of the registration is gone', remove(registration('Customer_Domain')), 'missing @ steps:'],
  [
    'a picklist is a text',
    change(field('Deal_Source'), '<type>Picklist', '<length>64</length><type>Text'),
    'type @ type: picklist',
  ],
  [
    'a lookup is a formula',
    change(field('Partner_Name'), '<type>Lookup', '<formula>Account.Name</formula><type>Text'),
    'type @ type: lookup',
  ],
  [
    'a date with a time is a date',
    change(field('Deal_Registration_Date'), 'DateTime', 'Date'),
    'type @ type: datetime',
  ],
  ['a long text is a text', change(field('Partner_Contribution'), 'LongTextArea', 'Text'), 'type @ type: long-text'],
  ['a checkbox is a picklist', change(field('Integration_In_Use'), 'Checkbox', 'Picklist'), 'type @ type: checkbox'],
  [
    'a lookup leads to a contact',
    change(field('Partner_Name'), '<referenceTo>Account', '<referenceTo>Contact'),
    'target @ linksTo: partner account',
  ],
  [
    'the filter of a lookup is gone',
    change(field('Partner_Name'), /\s*<lookupFilter>[\s\S]*<\/lookupFilter>/, ''),
    'filter @ linksTo: partner account',
  ],
  [
    'the filter of a lookup is optional',
    change(field('Partner_Name'), '<isOptional>false', '<isOptional>true'),
    'filter @ linksTo: partner account',
  ],
  [
    'an option is gone',
    change(field('Deal_Source'), /<value>\s*<fullName>Direct[\s\S]*?<\/value>/, ''),
    'option @ options: [Partner-sourced, Partner-influenced, Direct]',
  ],
  [
    'an option is new',
    change(
      field('Deal_Source'),
      '</valueSetDefinition>',
      '<value><fullName>Event</fullName></value></valueSetDefinition>',
    ),
    'option @ options: [Partner-sourced, Partner-influenced, Direct]',
  ],
  [
    'an option is renamed',
    change(field('Deal_Source'), '<fullName>Direct', '<fullName>Own'),
    'option @ options: [Partner-sourced, Partner-influenced, Direct]',
  ],
  [
    'an option is switched off',
    change(
      field('Deal_Source'),
      '<fullName>Direct</fullName>',
      '<fullName>Direct</fullName><isActive>false</isActive>',
    ),
    'option @ options: [Partner-sourced, Partner-influenced, Direct]',
  ],
  [
    'an option of the stage is gone',
    change(field('Partner_Contribution_Stage'), /<value>\s*<fullName>Discovery[\s\S]*?<\/value>/, ''),
    'option @ options: [Qualification, Discovery, Proposal, Negotiation]',
  ],
  [
    'a state of the registration is gone',
    change(registration('Status'), /<value>\s*<fullName>Expired[\s\S]*?<\/value>/, ''),
    'option @ steps:',
  ],
  [
    'a field is no longer required',
    change(registration('Customer_Name'), '<required>true', '<required>false'),
    'required @ - Customer name and web domain',
  ],
  [
    'a field keeps no history',
    change(field('Deal_Source'), '<trackHistory>true', '<trackHistory>false'),
    'history @ history: true',
  ],
  [
    'a rule is off',
    change(rule('Deal_Source_required'), '<active>true', '<active>false'),
    'rule @ - name: Deal Source',
  ],
  ['a rule is gone', remove(rule('Partner_Name_required')), 'missing @ - name: Partner Name'],
  ['a rule asks for less', change(rule('Partner_Name_required'), /OR\(.*?\), /, ''), 'rule @ - name: Partner Name'],
  [
    'the lock is off',
    change(rule('Attribution_locked'), '<active>true', '<active>false'),
    'rule @ audit: { history: true, lockAfter: 14 days, owner: Revenue operations }',
  ],
  ['a view is gone', remove(view('Direct_pipeline')), 'missing @ name: Direct pipeline'],
  ['a view has another filter', change(view('Total_pipeline'), 'Partner-sourced,', ''), 'view @ - id: total'],
  ['a flow is gone', remove(flow('Route_Deal_Registration')), 'missing @ name: Partner Deal Registration Intake'],
  [
    'a flow does something else',
    change(flow('Registration_Expiry'), '<stringValue>Expired', '<stringValue>Declined'),
    'flow @ protection: 90 days',
  ],
  ['a flow is active', change(flow('Registration_Expiry'), 'Draft', 'Active'), 'active @ protection: 90 days'],
];

describe('drift of a folder for Salesforce', () => {
  it('is nothing where it was just written', () => {
    for (const [name, own] of setupPlans) {
      const read = readPlan(own);
      const files = new Map(
        writeSetup(read, { system: 'salesforce' }).files.map(({ path, content }) => [path, content]),
      );
      assert.deepEqual(driftOf(read, files, { system: 'salesforce' }).problems, [], name);
    }
  });

  for (const [name, edit, expected] of edits) {
    it(`is one finding when ${name}`, () => {
      const files = written();
      edit(files);
      assert.deepEqual(found(files), [expected]);
    });
  }

  const noise: readonly (readonly [string, Edit])[] = [
    [
      'options in another order',
      change(field('Deal_Source'), /(<value>[\s\S]*?<\/value>)(\s*)(<value>[\s\S]*?<\/value>)/, '$3$2$1'),
    ],
    ['labels in another language', change(field('Deal_Source'), /<label>Direct<\/label>/, '<label>Direkt</label>')],
    ['another label of the field', change(field('Deal_Source'), '<label>Deal Source', '<label>Herkunft')],
    [
      'a value that is switched off',
      change(
        field('Deal_Source'),
        '</valueSetDefinition>',
        '<value><fullName>Event</fullName><isActive>false</isActive></value></valueSetDefinition>',
      ),
    ],
    [
      'what the server adds',
      change(
        field('Deal_Source'),
        '<label>',
        '<externalId>false</externalId><trackFeedHistory>false</trackFeedHistory><label>',
      ),
    ],
    ['another default', change(registration('Status'), '<default>true', '<default>false')],
    ['places on the canvas of a flow', change(flow('Registration_Expiry'), /<locationX>\d+/g, '<locationX>999')],
    ['spaces in a formula', change(rule('Deal_Source_required'), 'AND(NOT', 'AND( NOT')],
    [
      'further fields',
      (files) =>
        void files.set(
          field('Next_Step_Date'),
          '<CustomField><fullName>Next_Step_Date__c</fullName><label>Next Step Date</label><type>Date</type></CustomField>',
        ),
    ],
    [
      'a field with "partner" in its name and nothing else in common',
      (files) =>
        void files.set(
          field('Partner_Logo_URL'),
          '<CustomField><fullName>Partner_Logo_URL__c</fullName><label>Partner Logo URL</label><type>Url</type></CustomField>',
        ),
    ],
    ['other files', (files) => void files.set(`${base}/classes/Partner.cls-meta.xml`, '<ApexClass/>')],
  ];
  for (const [name, edit] of noise) {
    it(`is nothing for ${name}`, () => {
      const files = written();
      edit(files);
      assert.deepEqual(found(files), []);
    });
  }

  it('reads the format of the Metadata API', () => {
    const files = written();
    const inner = (folder: string, element: string): string =>
      [...files]
        .flatMap(([path, content]) =>
          path.startsWith(`${deal}/${folder}/`)
            ? [`<${element}>${content.replace(/^[\s\S]*?<\w+ xmlns[^>]*>|<\/\w+>\s*$/g, '')}</${element}>`]
            : [],
        )
        .join('');
    const object = `<CustomObject><enableHistory>true</enableHistory>${inner('fields', 'fields')}${inner('listViews', 'listViews')}${inner('validationRules', 'validationRules')}</CustomObject>`;
    for (const path of [...files.keys()]) if (path.startsWith(deal)) files.delete(path);
    files.set('objects/Opportunity.object', object);
    assert.deepEqual(found(files), []);
  });
});

describe('drift of lists of fields', () => {
  for (const system of crmSystems.filter((each) => each !== 'salesforce' && each !== 'other')) {
    it(`is nothing where they were just written: ${system}`, () => {
      for (const [name, own] of setupPlans) {
        const read = readPlan(own);
        const files = new Map(writeSetup(read, { system }).files.map(({ path, content }) => [path, content]));
        assert.deepEqual(driftOf(read, files, { system }).problems, [], name);
      }
    });
  }

  const reseller = readPlan(setupPlan('reseller-hubspot'));
  const property = (name: string, type: string, fieldType: string, options: readonly string[] = []): object => ({
    name,
    label: name,
    type,
    fieldType,
    options: options.map((value) => ({ value, label: value, hidden: false })),
  });
  const kinds = (files: Readonly<Record<string, string>>): readonly string[] =>
    driftOf(reseller, new Map(Object.entries(files))).problems.map(
      ({ rule: id, message }) => `${id.slice(6)} ${message.split(' ')[0]}`,
    );
  const deals = [
    property('deal_source', 'enumeration', 'select', ['Direct', 'Partner-influenced', 'Partner-sourced']),
    property('deal_registration_date', 'date', 'date'),
    property('partner_contribution', 'string', 'textarea'),
    property('attribution_stage', 'enumeration', 'select', ['Qualified', 'Demo', 'Offer', 'Contract sent']),
  ];

  it('reads the answer of an interface', () => {
    assert.deepEqual(
      kinds({ 'deals.json': JSON.stringify({ results: deals }) }).filter((line) => !line.startsWith('missing')),
      ['type deals.deal_registration_date', 'renamed deals.partner_contribution_stage'],
    );
  });

  it('reads a table, and refuses one whose columns it does not know', () => {
    const rows = [
      'Internal name,Label,Type,Field type,Options',
      'deal_source,Deal Source,enumeration,select,"Partner-sourced;Partner-influenced"',
      'deal_registration_date,Date,datetime,date,',
    ];
    assert.ok(kinds({ 'deals.csv': rows.join('\r\n') }).includes('option deals.deal_source'));
    const unknown = driftOf(reseller, new Map([['deals.csv', 'Nom,Genre\na,b']]));
    assert.equal(unknown.read, 0);
    assert.match(unknown.refused[0] ?? '', /has the columns Nom, Genre/);
  });

  it('tells what is no JSON', () => {
    assert.match(driftOf(reseller, new Map([['deals.json', '{']])).refused[0] ?? '', /is no JSON/);
  });

  it('takes a file with a name and a type for no property', () => {
    const manifest = JSON.stringify({ name: 'shop', version: '1.0.0', type: 'module' });
    const alone = driftOf(reseller, new Map([['package.json', manifest]]));
    assert.equal(alone.read, 0);
    assert.match(alone.refused[0] ?? '', /^package\.json shows no field as HubSpot writes one/);
  });

  it('knows the object by the file, then by the nearest folder, and by whole words', () => {
    const source = JSON.stringify({ results: deals.slice(0, 1) });
    const companies = JSON.stringify({ results: [property('partner_tier', 'enumeration', 'select', ['A'])] });
    const others = JSON.stringify({ results: deals.slice(1) });
    const seen = (path: string): boolean =>
      !kinds({ [path]: source, 'companies.json': companies, 'other/deals.json': others }).includes(
        'missing deals.deal_source',
      );
    for (const path of [
      'acme-company/deals.json',
      'companies/deals.json',
      'deals/list.json',
      'accompanying.json',
      'company-deals.json',
    ])
      assert.ok(seen(path), path);
    for (const path of ['companies/list.json', 'deals/company.json']) assert.ok(!seen(path), path);
  });

  it('says that association labels and lists of options are not shown, instead of agreeing or blaming', () => {
    const { refused } = driftOf(reseller, new Map([['deals.json', JSON.stringify({ results: deals })]]));
    assert.match(refused.join('\n'), /^Association labels are not compared, .*: Partner Name/m);
    const without = deals.map((each) => ({ ...each, options: undefined }));
    const result = driftOf(reseller, new Map([['deals.json', JSON.stringify({ results: without })]]));
    assert.ok(result.problems.every(({ rule: id }) => id !== 'drift/option'));
    assert.match(result.refused.join('\n'), /^The files do not show the options of deals\.deal_source/m);
    const dynamics = new Map(
      writeSetup(reseller, { system: 'dynamics' }).files.map(({ path, content }) => [
        path,
        path.endsWith('.json') ? JSON.stringify({ ...(JSON.parse(content) as object), OptionSet: undefined }) : content,
      ]),
    );
    const compared = driftOf(reseller, dynamics, { system: 'dynamics' });
    assert.deepEqual(compared.problems, []);
    assert.match(compared.refused.join('\n'), /^The files do not show the options of account\./m);
  });
});
