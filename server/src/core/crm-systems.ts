import type { FieldType } from '../../../schemas/attribution.ts';
import type { CrmSystem } from '../../../schemas/program.ts';
import type { Plan } from './plan.ts';

/** What a CRM allows and how it calls things, as far as a plan has to know it. */
export interface CrmFacts {
  readonly name: string;
  /** The record on which a deal is worked. */
  readonly dealObject: 'opportunity' | 'deal';
  /** How a deal refers to the partner, and the record that it refers to. */
  readonly partnerLink: { readonly type: FieldType; readonly linksTo: string };
  /** The type that keeps the time of day beside the date, or the date where there is no such type. */
  readonly momentType: FieldType;
  /** How a filter says that a field has a value. */
  readonly equals: string;
  /** The types that the CRM does not have, and what stands in for each. */
  readonly lacks: Partial<Readonly<Record<FieldType, StandIn>>>;
  /** The types that cannot be required in the field itself, and how it is done instead. */
  readonly cannotRequire: Partial<Readonly<Record<FieldType, string>>>;
  /** Where a field is made required, in a CRM whose fields carry no such mark. */
  readonly requiresElsewhere?: string;
  /** Absent where the CRM gives the names itself, or where nothing is known about them. */
  readonly apiName?: ApiNameRule;
}

export interface StandIn {
  readonly type: FieldType;
  readonly reason: string;
  /** Whether both types hold exactly the same, so that only the word changes. */
  readonly same: boolean;
}

export interface ApiNameRule {
  /** What a name looks like, in words that follow "Salesforce wants". */
  readonly form: string;
  readonly isLegal: (name: string) => boolean;
  /** The legal name that is nearest to a name or a label. */
  readonly legal: (name: string) => string;
}

/** What is known about the CRM of a plan; undefined when the plan does not say which one it is. */
export function crmFactsOf(plan: Plan): CrmFacts | undefined {
  const system = plan.program?.crm?.value;
  return system === undefined ? undefined : crmFacts[system];
}

const onlyLookups: StandIn = { type: 'lookup', reason: 'a deal refers to another record by a lookup', same: true };

/**
 * From the documentation of the makers: "Custom Field Attributes" and "Considerations for Universally Required Fields"
 * (Salesforce), "Properties" (HubSpot), "Create a solution publisher" (Microsoft), "Custom fields" (Pipedrive).
 */
export const crmFacts: Readonly<Record<CrmSystem, CrmFacts>> = {
  salesforce: {
    name: 'Salesforce',
    dealObject: 'opportunity',
    partnerLink: { type: 'lookup', linksTo: 'partner account' },
    momentType: 'datetime',
    equals: 'equals',
    lacks: { association: onlyLookups },
    cannotRequire: {
      'long-text': 'A validation rule on the opportunity does it',
      checkbox: 'A checkbox always has a value, so a picklist with Yes and No does it',
    },
    apiName: {
      form: 'letters, digits and single underscores that start with a letter, at most 40 of them, and "__c" at the end',
      isLegal: (name) =>
        salesforceStandardFields.includes(name) ||
        isCustomField(name) ||
        // A field that a managed package brings carries the namespace of the package in front.
        isCustomField(name.replace(/^[A-Za-z](?:_?[A-Za-z0-9]){0,14}__(?!c$)/, '')),
      legal: (name) => `${inWords(name.replace(/__c$/i, ''), 'Field_').slice(0, 40).replace(/_$/, '')}__c`,
    },
  },
  hubspot: {
    name: 'HubSpot',
    dealObject: 'deal',
    partnerLink: { type: 'association', linksTo: 'company with the association label Partner' },
    momentType: 'datetime',
    equals: 'is any of',
    lacks: {
      lookup: { type: 'association', reason: 'a deal refers to another record by an association', same: true },
    },
    cannotRequire: {},
    requiresElsewhere: 'on the form that creates a deal, or when a deal enters a pipeline stage',
    apiName: {
      form: 'lower case letters, digits and underscores that start with a letter, at most 100 of them',
      isLegal: (name) => /^[a-z][a-z0-9_]{0,99}$/.test(name),
      legal: (name) => inWords(name.replace(/__c$/i, ''), 'field_').toLowerCase().slice(0, 100),
    },
  },
  dynamics: {
    name: 'Dynamics 365',
    dealObject: 'opportunity',
    partnerLink: { type: 'lookup', linksTo: 'partner account' },
    momentType: 'datetime',
    equals: 'equals',
    lacks: {
      association: onlyLookups,
      percentage: { type: 'number', reason: 'a percentage is kept as a decimal number', same: false },
    },
    cannotRequire: {},
    apiName: {
      form: 'the prefix of the publisher, two to eight letters and digits, then an underscore and the name, for example new_dealsource',
      isLegal: (name) =>
        dynamicsStandardColumns.includes(name) || /^(?!mscrm)[A-Za-z][A-Za-z0-9]{1,7}_[A-Za-z0-9_]+$/i.test(name),
      legal: (name) => `new_${inWords(name.replace(/__c$/i, ''), '').replaceAll('_', '').toLowerCase()}`,
    },
  },
  pipedrive: {
    name: 'Pipedrive',
    dealObject: 'deal',
    partnerLink: { type: 'lookup', linksTo: 'organization' },
    momentType: 'date',
    equals: 'is',
    lacks: {
      association: { type: 'lookup', reason: 'a deal refers to an organization by a field', same: true },
      datetime: { type: 'date', reason: 'a date field keeps no time of day', same: false },
      checkbox: { type: 'picklist', reason: 'a single option field with Yes and No does it', same: false },
      percentage: { type: 'number', reason: 'a percentage is kept as a number', same: false },
      email: { type: 'text', reason: 'a text field holds the address', same: false },
      url: { type: 'text', reason: 'a text field holds the address', same: false },
    },
    cannotRequire: {},
  },
  zoho: {
    name: 'Zoho CRM',
    dealObject: 'deal',
    partnerLink: { type: 'lookup', linksTo: 'account of the partner' },
    momentType: 'datetime',
    equals: 'is',
    lacks: { association: onlyLookups },
    cannotRequire: {},
    apiName: {
      form: 'letters, digits and underscores that start with a letter',
      isLegal: (name) => /^[A-Za-z][A-Za-z0-9_]*$/.test(name),
      legal: (name) => inWords(name, 'Field_'),
    },
  },
  other: {
    name: 'The CRM',
    dealObject: 'deal',
    partnerLink: { type: 'lookup', linksTo: 'partner record' },
    momentType: 'date',
    equals: 'equals',
    lacks: {},
    cannotRequire: {},
  },
};

function isCustomField(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*__c$/.test(name) && name.length - SALESFORCE_SUFFIX.length <= 40;
}

const SALESFORCE_SUFFIX = '__c';

/** Standard fields of an opportunity that a plan may reuse. They carry no suffix. */
const salesforceStandardFields: readonly string[] = [
  'AccountId',
  'CampaignId',
  'CreatedDate',
  'LeadSource',
  'NextStep',
  'OwnerId',
  'PartnerAccountId',
  'RecordTypeId',
  'StageName',
  'Type',
];

/** Standard columns of an opportunity that a plan may reuse. They carry no prefix. */
const dynamicsStandardColumns: readonly string[] = [
  'campaignid',
  'createdon',
  'customerid',
  'originatingleadid',
  'ownerid',
  'parentaccountid',
  'stepname',
];

/** Words joined by single underscores, with `start` in front when they would not start with a letter. */
function inWords(name: string, start: string): string {
  const words = name.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  return /^[A-Za-z]/.test(words) ? words : `${start}${words}`;
}

/** What every CRM has on a deal without anybody adding it, so that a plan need not list it. Compared without case. */
export const standardDealFields: readonly string[] = [
  'account',
  'accountname',
  'amount',
  'closedate',
  'company',
  'companyname',
  'contact',
  'contactperson',
  'createdate',
  'currency',
  'customer',
  'dealname',
  'dealowner',
  'dealstage',
  'dealtype',
  'description',
  'expectedclosedate',
  'leadsource',
  'name',
  'nextstep',
  'opportunityname',
  'opportunityowner',
  'organization',
  'owner',
  'person',
  'pipeline',
  'primarycontact',
  'probability',
  'recordtype',
  'salesstage',
  'stage',
  'status',
  'title',
  'topic',
  'type',
  'value',
];
