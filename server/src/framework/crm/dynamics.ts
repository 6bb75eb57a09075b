import { joinedWords } from './api-name.ts';
import { type CrmFacts, onlyLookups } from './crm-facts.ts';
import { record } from './objects.ts';
import { dynamicsSetup } from './setup/dynamics.ts';

/** Dynamics 365: columns of a table, business rules, Power Automate, system views. */
export const dynamics: CrmFacts = {
  name: 'Dynamics 365',
  linkType: 'lookup',
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
      standardColumns.includes(name) || /^(?!mscrm)[A-Za-z][A-Za-z0-9]{1,7}_[A-Za-z0-9_]+$/i.test(name),
    legal: (name) => `new_${joinedWords(name.replace(/__c$/i, ''), '').replaceAll('_', '').toLowerCase()}`,
  },
  usual: {
    deal: record('opportunity', 'opportunities'),
    partner: record('partner account'),
    registration: record('Deal Registration'),
  },
  fields: 'columns',
  fieldsAre: (operations) =>
    `In Power Apps, in a solution of your own. Its publisher puts a prefix in front of every column, here new_. A column security profile lets only the flow and ${operations} write them.`,
  workflow: 'cloud flow',
  views: 'system views',
  metricsAre:
    'A system view lists. The three metrics come from charts on the same views, grouped by Deal Source, on one dashboard.',
  accounts: 'accounts',
  linkTypeName: ({ to }) => `Lookup to ${to}`,
  typeNames: {
    picklist: 'Choice',
    lookup: 'Lookup to Account',
    datetime: 'Date and time, time zone independent',
    date: 'Date only',
    'long-text': 'Multiple lines of text',
    checkbox: 'Yes/No',
    number: 'Decimal number',
  },
  condition: 'business rule',
  fieldNotes: {
    'partner-name': 'The business rule sets the column to Business Required as long as Deal Source is not Direct.',
    'partner-contribution': 'The business rule has the scope Table, so that it holds for imports and flows, too.',
  },
  requires: 'set Deal Source to Business Required',
  audit: 'Auditing is switched on for the organization, for the table and for each of these columns.',
  openStages: ['Qualify', 'Develop', 'Propose', 'Close'],
  won: 'Won',
  lost: 'Lost',
  milestones: ['Develop', 'Propose', 'Close'],
  filter: (sources) => `Deal Source Equals ${sources.join(', ')}`,
  routing: ({ objects, apiName, atForm, byEmail, recentContact, decider }) => ({
    trigger: `Power Automate, Dataverse trigger "When a row is added, modified or deleted" on the table ${apiName(objects.registration.one)}: Added, and Modified with the filter Status Reason equals Accepted.`,
    steps: [
      `The form ${atForm} adds a row to the table ${objects.registration.one} with the Status Reason Submitted.`,
      ...(byEmail
        ? ['"When a new email arrives in a shared mailbox" adds one for a mail, with its Received Time.']
        : []),
      `List rows looks for the web domain in accounts, open ${objects.deal.many} and other registrations.`,
      `A match, or an activity regarding the account in the last ${recentContact} days, sets the Status Reason to Conflict and assigns the row to ${decider}.`,
      `Once the Status Reason is Accepted, Add a new row creates the ${objects.deal.one} with Deal Source, Partner Name and Deal Registration Date.`,
      `It appears in the system view Partner-sourced pipeline, and Send an email (V2) tells the partner until when it is protected.`,
    ],
  }),
  intake: ({ objects, apiName, isStandard, byEmail }) => {
    const { one } = objects.registration;
    const statuses = 'the Status Reasons Submitted, Accepted, Conflict and Declined';
    const made = isStandard(one)
      ? `Add ${statuses} to the table ${apiName(one)}`
      : `Create the table ${apiName(one)} with ${statuses}`;
    return `${made}${byEmail ? ', and the shared mailbox for registrations' : ''}.`;
  },
  safeguards:
    'Activate the business rules and the auditing of the attribution columns, build the flow that turns Direct into Partner-influenced once Partner Contribution is filled, and the dashboard by Deal Source.',
  standardObjects: {
    account: 'account',
    case: 'incident',
    contact: 'contact',
    lead: 'lead',
    opportunity: 'opportunity',
    task: 'task',
  },
  setup: dynamicsSetup,
};

/** Standard columns of an opportunity that a plan may reuse. They carry no prefix. */
const standardColumns: readonly string[] = [
  'campaignid',
  'createdon',
  'customerid',
  'originatingleadid',
  'ownerid',
  'parentaccountid',
  'stepname',
];
