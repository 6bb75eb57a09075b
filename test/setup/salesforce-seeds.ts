import assert from 'node:assert/strict';

/** The faults that were seeded into a folder, each with what finds it. No tool for deploying finds most of them. */
export interface Seed {
  readonly fault: string;
  readonly check: string;
  readonly seed: (files: Map<string, string>) => void;
}

const base = 'force-app/main/default';
const deal = `${base}/objects/Opportunity`;
const registration = `${base}/objects/Deal_Registration__c`;
const field = (name: string): string => `${deal}/fields/${name}__c.field-meta.xml`;
const rule = (name: string): string => `${deal}/validationRules/${name}.validationRule-meta.xml`;
const flow = (name: string): string => `${base}/flows/${name}.flow-meta.xml`;
const sales = `${base}/permissionsets/Partner_Program_Sales.permissionset-meta.xml`;

/** Changes a file, which has to be there and to hold what is replaced. */
function change(path: string, from: string | RegExp, to: string): Seed['seed'] {
  return (files) => {
    const text = files.get(path);
    assert.ok(text !== undefined, path);
    const changed = text.replace(from, to);
    assert.notEqual(changed, text, `${path} does not hold ${from}`);
    files.set(path, changed);
  };
}

const document = (root: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">\n${inner}</${root}>\n`;

export const seeds: readonly Seed[] = [
  {
    fault: '1 a long text is required',
    check: 'long-text-required',
    seed: change(field('Partner_Contribution'), '<trackHistory>', '<required>true</required>\n    <trackHistory>'),
  },
  {
    fault: '2 a long text has no visibleLines',
    check: 'no-visible-lines',
    seed: change(field('Partner_Contribution'), /\s*<visibleLines>5<\/visibleLines>/, ''),
  },
  {
    fault: '3 a required lookup is emptied when its record goes',
    check: 'required-set-null',
    seed: change(`${registration}/fields/Partner__c.field-meta.xml`, 'Restrict', 'SetNull'),
  },
  {
    fault: '4 a filter reads IsPartner',
    check: 'filter-on-is-partner',
    seed: change(field('Partner_Name'), 'Account.Program_Partner__c', 'Account.IsPartner'),
  },
  {
    fault: '5 a label is too long',
    check: 'long-label',
    seed: change(field('Deal_Source'), '<label>Deal Source</label>', `<label>${'Deal Source '.repeat(4)}</label>`),
  },
  {
    fault: '6 a field tracks its history and the object does not',
    check: 'history-not-enabled',
    seed: (files) => void files.delete(`${deal}/Opportunity.object-meta.xml`),
  },
  {
    fault: '7 two values are the default',
    check: 'two-defaults',
    seed: change(
      `${registration}/fields/Status__c.field-meta.xml`,
      '<default>false</default>',
      '<default>true</default>',
    ),
  },
  {
    fault: '8 a rule names a value that was lost',
    check: 'lost-value',
    seed: change(rule('Partner_Contribution_required'), '&quot;Partner-influenced', '&quot;Influenced'),
  },
  {
    fault: '9 ISBLANK reads a picklist',
    check: 'isblank-of-picklist',
    seed: change(rule('Deal_Source_required'), 'ISPICKVAL(Deal_Source__c, &quot;&quot;)', 'ISBLANK(Deal_Source__c)'),
  },
  {
    fault: '10 a formula names a field that is not there',
    check: 'unknown-field',
    seed: change(rule('Partner_Name_required'), 'ISBLANK(Partner_Name__c)', 'ISBLANK(Partner__c)'),
  },
  {
    fault: '11 a permission is misspelled',
    check: 'unknown-permission',
    seed: change(rule('Partner_Name_required'), 'Partner_Program_Bypass', 'Partner_Programm_Bypass'),
  },
  {
    fault: '12 ISCHANGED reads a long text',
    check: 'changed-long-text',
    seed: change(rule('Attribution_locked'), 'ISCHANGED(Deal_Source__c)', 'ISCHANGED(Partner_Contribution__c)'),
  },
  {
    fault: '13 a bracket is left open',
    check: 'unbalanced',
    seed: change(rule('Partner_Name_required'), ')))</error', '))</error'),
  },
  {
    fault: '14 a permission set lists a required field',
    check: 'permission-required-field',
    seed: change(
      sales,
      '<hasActivation',
      '<fieldPermissions>\n        <editable>true</editable>\n        <field>Deal_Registration__c.Customer_Name__c</field>\n        <readable>true</readable>\n    </fieldPermissions>\n    <hasActivation',
    ),
  },
  {
    fault: '15 nobody sees a field',
    check: 'nobody-sees',
    seed: (files) => {
      for (const [path, text] of files)
        if (path.includes('permissionsets'))
          files.set(path, text.replaceAll('Opportunity.Protected_Until__c', 'Opportunity.NextStep'));
    },
  },
  {
    fault: '16 a deal is created without a close date',
    check: 'create-without-needed',
    seed: change(flow('Route_Deal_Registration'), '<field>CloseDate</field>', '<field>NextStep</field>'),
  },
  {
    fault: '17 a flow writes a value that is not there',
    check: 'flow-unknown-value',
    seed: change(
      flow('Route_Deal_Registration'),
      '<stringValue>Partner-sourced</stringValue>',
      '<stringValue>Partner</stringValue>',
    ),
  },
  {
    fault: '18 an arrow leads nowhere',
    check: 'connector-to-nowhere',
    seed: change(flow('Registration_Intake'), '<targetReference>Queue_Found', '<targetReference>Queue_Find'),
  },
  { fault: '19 a flow is active', check: 'flow-active', seed: change(flow('Registration_Expiry'), 'Draft', 'Active') },
  {
    fault: '20 a scheduled path starts with every save',
    check: 'scheduled-without-change',
    seed: change(flow('Registration_Expiry'), 'MeetCriteria>true<', 'MeetCriteria>false<'),
  },
  {
    fault: '21 elements of one name stand apart',
    check: 'not-adjacent',
    seed: change(
      `${deal}/listViews/Total_pipeline.listView-meta.xml`,
      '<label>',
      '<columns>OPPORTUNITY.CLOSE_DATE</columns>\n    <label>',
    ),
  },
  {
    fault: '22 a value is none of the list',
    check: 'wrong-value',
    seed: change(field('Deal_Registration_Date'), '<type>DateTime</type>', '<type>Datetime</type>'),
  },
  {
    fault: '23 an element is unknown',
    check: 'unknown-element',
    seed: change(field('Deal_Source'), '<label>Deal Source</label>', '<label>Deal Source</label>\n    <help>x</help>'),
  },
  {
    fault: '24 a view looks for a value that was lost',
    check: 'view-lost-value',
    seed: change(`${deal}/listViews/Direct_pipeline.listView-meta.xml`, '<value>Direct</value>', '<value>Own</value>'),
  },
  {
    fault: '25 a bucket of a report forgets a value that was renamed',
    check: 'bucket-lost-value',
    seed: change(
      `${base}/reports/Partner_Program/Pipeline_by_deal_source.report-meta.xml`,
      '<columns>',
      `<buckets>
        <bucketType>picklist</bucketType>
        <developerName>BucketField_1</developerName>
        <masterLabel>By partner</masterLabel>
        <nullTreatment>n</nullTreatment>
        <sourceColumnName>Opportunity.Deal_Source__c</sourceColumnName>
        <values>
            <sourceValues><sourceValue>Partner-sourced</sourceValue></sourceValues>
            <sourceValues><sourceValue>Influenced</sourceValue></sourceValues>
            <sourceValues><sourceValue>Direct</sourceValue></sourceValues>
        </values>
    </buckets>
    <columns>`,
    ),
  },
  {
    fault: '26 a roll-up counts over a lookup',
    check: 'roll-up-over-lookup',
    seed: (files) => {
      const summary =
        '<fullName>Registrations__c</fullName><label>Registrations</label><summaryForeignKey>Deal_Registration__c.Deal__c</summaryForeignKey><summaryOperation>count</summaryOperation><type>Summary</type>';
      files.set(field('Registrations'), document('CustomField', summary));
      change(
        sales,
        '<hasActivation',
        '<fieldPermissions>\n        <editable>false</editable>\n        <field>Opportunity.Registrations__c</field>\n        <readable>true</readable>\n    </fieldPermissions>\n    <hasActivation',
      )(files);
    },
  },
  {
    fault: '27 a child relationship has the name of another',
    check: 'relationship-twice',
    seed: (files) => {
      const paths = ['Customer_Account', 'Partner'].map((name) => `${registration}/fields/${name}__c.field-meta.xml`);
      for (const path of paths)
        change(
          path,
          /<relationshipName>.*<\/relationshipName>/,
          '<relationshipName>Registrations</relationshipName>',
        )(files);
    },
  },
  // What users of these tools complain about beside the 27.
  {
    fault: 'a search filters by what was not found',
    check: 'null-in-filter',
    seed: change(
      flow('Registration_Intake'),
      '<leftValueReference>Find_The_Account<',
      '<leftValueReference>Find_The_Queue<',
    ),
  },
  {
    fault: 'a value stands there twice',
    check: 'value-twice',
    seed: change(field('Deal_Source'), '<fullName>Direct</fullName>', '<fullName>partner-sourced</fullName>'),
  },
  { fault: 'a file is cut off', check: 'no-xml', seed: change(field('Deal_Source'), '</CustomField>', '') },
];
