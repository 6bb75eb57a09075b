import type { FieldType } from '../../../schemas/attribution.ts';
import type { CrmSystem } from '../../../schemas/program.ts';
import { type CrmFacts, crmFacts } from '../core/crm-systems.ts';
import type { SettledBrief } from './assumptions.ts';

/** What a plan has to know about a CRM to name its fields, workflows and views as its admin would. */
export interface Crm {
  readonly name: string;
  /** The record on which a deal is worked. */
  readonly deal: 'opportunity' | 'deal';
  /** What the CRM calls a field, in the plural. */
  readonly fields: string;
  /** What the CRM calls an automation. */
  readonly workflow: string;
  /** What the CRM calls a view over deals, in the plural. */
  readonly views: string;
  readonly admin: string;
  /** What the CRM calls the companies that one sells to. */
  readonly accounts: string;
  /** How the CRM refers from a deal to the partner. */
  readonly partnerLink: { readonly type: FieldType; readonly linksTo: string };
  /** Whether the time of day is kept beside the date. */
  readonly dateType: 'date' | 'datetime';
  /** How a field becomes required under a condition. */
  readonly condition: string;
  /** What the admin does so that Deal Source cannot be left empty. */
  readonly requires: string;
  /** What a reader should know about the fields of this CRM. */
  readonly fieldNote: string;
  /** What a reader should know about the long text, where the CRM treats it in a way of its own. */
  readonly longTextNote?: string;
  /** The internal name of a field, where the CRM lets people choose it. */
  readonly apiName?: (label: string) => string;
  /** The open stages of a deal as the CRM comes with them, in order. */
  readonly openStages: readonly string[];
  readonly won: string;
  readonly lost: string;
  /** The open stages at which a partner is told how its deal stands. */
  readonly milestones: readonly string[];
  /** The filter of a view over one or more deal sources. */
  readonly filter: (sources: readonly string[]) => string;
  /** The types of fields that the CRM does not have, and what stands in for them. */
  readonly lacks: CrmFacts['lacks'];
  /** The record that a registration creates before sales accepts it. */
  readonly registrationRecord: string;
}

const systems: Readonly<Record<CrmSystem, Omit<Crm, 'lacks'>>> = {
  salesforce: {
    name: 'Salesforce',
    deal: 'opportunity',
    fields: 'custom fields',
    workflow: 'flow',
    views: 'list views',
    admin: 'Salesforce admin',
    accounts: 'accounts',
    partnerLink: { type: 'lookup', linksTo: 'partner account' },
    dateType: 'datetime',
    condition: 'validation rule',
    requires: 'make Deal Source required on the field itself',
    fieldNote:
      'Field level security gives sales the right to read these fields and only the flow the right to write them.',
    longTextNote: 'Salesforce cannot make a long text required in the field itself. A validation rule does it.',
    apiName: (label) => `${label.replaceAll(' ', '_')}__c`,
    openStages: ['Qualification', 'Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review'],
    won: 'Closed Won',
    lost: 'Closed Lost',
    milestones: ['Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review'],
    filter: (sources) => `Deal Source equals ${sources.join(', ')}`,
    registrationRecord: 'a Deal Registration record',
  },
  hubspot: {
    name: 'HubSpot',
    deal: 'deal',
    fields: 'deal properties',
    workflow: 'workflow',
    views: 'saved views',
    admin: 'HubSpot admin',
    accounts: 'companies',
    partnerLink: { type: 'association', linksTo: 'company with the association label Partner' },
    dateType: 'datetime',
    condition: 'conditional property logic',
    requires: 'make Deal Source a required property of the first pipeline stage and of the form to create deals',
    fieldNote:
      'A HubSpot property carries no required flag. It is required on the form that creates a deal, or at a pipeline stage.',
    apiName: (label) => label.toLowerCase().replaceAll(' ', '_'),
    openStages: [
      'Appointment scheduled',
      'Qualified to buy',
      'Presentation scheduled',
      'Decision maker bought-in',
      'Contract sent',
    ],
    won: 'Closed won',
    lost: 'Closed lost',
    milestones: ['Qualified to buy', 'Presentation scheduled', 'Contract sent'],
    filter: (sources) => `Deal Source is any of ${sources.join(', ')}`,
    registrationRecord: 'a registration ticket',
  },
  dynamics: {
    name: 'Dynamics 365',
    deal: 'opportunity',
    fields: 'columns of the opportunity',
    workflow: 'Power Automate flow',
    views: 'system views',
    admin: 'Dynamics 365 admin',
    accounts: 'accounts',
    partnerLink: { type: 'lookup', linksTo: 'partner account' },
    dateType: 'datetime',
    condition: 'business rule',
    requires: 'set Deal Source to business required',
    fieldNote: 'Dynamics 365 puts the prefix of the publisher in front of every column. Here it is new.',
    apiName: (label) => `new_${label.toLowerCase().replaceAll(' ', '')}`,
    openStages: ['Qualify', 'Develop', 'Propose', 'Close'],
    won: 'Won',
    lost: 'Lost',
    milestones: ['Develop', 'Propose', 'Close'],
    filter: (sources) => `Deal Source equals ${sources.join(', ')}`,
    registrationRecord: 'a row in the table Deal Registration',
  },
  pipedrive: {
    name: 'Pipedrive',
    deal: 'deal',
    fields: 'custom deal fields',
    workflow: 'automation',
    views: 'saved filters',
    admin: 'Pipedrive admin',
    accounts: 'organizations',
    partnerLink: { type: 'lookup', linksTo: 'organization' },
    dateType: 'date',
    condition: 'the automation checks it',
    requires: 'mark Deal Source as a required field in the data fields settings',
    fieldNote: 'Pipedrive gives every custom field a key of its own, so there are no API names to agree on.',
    openStages: ['Qualified', 'Contact Made', 'Demo Scheduled', 'Proposal Made', 'Negotiations Started'],
    won: 'Won',
    lost: 'Lost',
    milestones: ['Demo Scheduled', 'Proposal Made', 'Negotiations Started'],
    filter: (sources) => `Deal Source is any of ${sources.join(', ')}`,
    registrationRecord: 'a lead with the label Deal registration',
  },
  zoho: {
    name: 'Zoho CRM',
    deal: 'deal',
    fields: 'fields of the Deals module',
    workflow: 'workflow rule',
    views: 'custom views',
    admin: 'Zoho CRM admin',
    accounts: 'accounts',
    partnerLink: { type: 'lookup', linksTo: 'account of the partner' },
    dateType: 'datetime',
    condition: 'layout rule',
    requires: 'mark Deal Source as required in the layout',
    fieldNote: 'A field is required per layout in Zoho CRM. Every layout of the Deals module needs the same mark.',
    apiName: (label) => label.replaceAll(' ', '_'),
    openStages: ['Qualification', 'Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review'],
    won: 'Closed Won',
    lost: 'Closed Lost',
    milestones: ['Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review'],
    filter: (sources) => `Deal Source is ${sources.join(', ')}`,
    registrationRecord: 'a record in the module Deal Registrations',
  },
  other: {
    name: 'the CRM',
    deal: 'deal',
    fields: 'fields on the deal',
    workflow: 'workflow',
    views: 'pipeline views',
    admin: 'CRM admin',
    accounts: 'accounts',
    partnerLink: { type: 'lookup', linksTo: 'partner record' },
    dateType: 'date',
    condition: 'checked when the deal is saved',
    requires: 'make Deal Source a required field',
    fieldNote: 'Types are in words that every CRM shares. The admin picks the type of the system that comes closest.',
    openStages: ['Qualified', 'Proposal', 'Negotiation'],
    won: 'Won',
    lost: 'Lost',
    milestones: ['Qualified', 'Proposal', 'Negotiation'],
    filter: (sources) => `Deal Source is any of ${sources.join(', ')}`,
    registrationRecord: 'a registration record',
  },
};

/** What is known about the CRM of a brief, under the name that the person gave it. */
export function crmOf({ crm, crmName }: SettledBrief): Crm {
  const system = { ...systems[crm], lacks: crmFacts[crm].lacks };
  return crm === 'other' && crmName !== undefined ? { ...system, name: crmName, admin: `${crmName} admin` } : system;
}
