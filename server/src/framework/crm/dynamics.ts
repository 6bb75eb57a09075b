import { type CrmFacts, joinedWords, onlyLookups, record } from './crm-facts.ts';

/** In characters, with the prefix: the longest name that a column or table can have. */
const LONGEST_NAME = 50;

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
    form: 'the prefix of the publisher, two to eight letters and digits, then an underscore and the name, at most 50 characters in all, for example new_dealsource',
    isLegal: (name) =>
      standardColumns.includes(name) ||
      (/^(?!mscrm)[A-Za-z][A-Za-z0-9]{1,7}_[A-Za-z0-9_]+$/i.test(name) && name.length <= LONGEST_NAME),
    legal: (name) =>
      `new_${joinedWords(name.replace(/__c$/i, ''), '').replaceAll('_', '').toLowerCase() || 'field'}`.slice(
        0,
        LONGEST_NAME,
      ),
  },
  usual: {
    deal: record('opportunity', 'opportunities'),
    partner: record('partner account'),
    registration: record('Deal Registration'),
  },
  fields: 'columns',
  fieldsAre: (operations) =>
    `In Power Apps, in a solution of your own. Its publisher puts a prefix in front of every column, here new_. A column security profile lets only the flow and ${operations} write them, and sales the source of a deal.`,
  workflow: 'cloud flow',
  views: 'system views',
  metricsAre: (labels) =>
    `A system view lists. The three metrics come from charts on the same views, grouped by ${labels['deal-source']}, on one dashboard.`,
  accounts: 'accounts',
  linkTypeName: ({ to }) => `Lookup to ${to}`,
  typeNames: {
    text: 'Single line of text',
    email: 'Single line of text, format Email',
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
    'partner-name': (labels) =>
      `The business rule sets the column to Business Required as long as ${labels['deal-source']} is not Direct.`,
    'partner-contribution': () => 'The business rule has the scope Table, so that it holds for imports and flows, too.',
  },
  requires: (labels) => `set ${labels['deal-source']} to Business Required`,
  audit: () => 'Auditing is switched on for the organization, for the table and for each of these columns.',
  openStages: ['Qualify', 'Develop', 'Propose', 'Close'],
  won: 'Won',
  lost: 'Lost',
  milestones: ['Develop', 'Propose', 'Close'],
  filter: (sources, labels) => `${labels['deal-source']} Equals ${sources.join(', ')}`,
  routing: ({ objects, apiName, atForm, byEmail, conflict, decider, labels, view }) => ({
    trigger: `Power Automate, Dataverse trigger "When a row is added, modified or deleted" on the table ${apiName(objects.registration.one)}: Added, and Modified with the filter Status equals Accepted.`,
    steps: [
      `The form ${atForm} adds a row to the table ${objects.registration.one} with the Status Submitted.`,
      ...(byEmail
        ? ['"When a new email arrives in a shared mailbox" adds one for a mail, with its Received Time.']
        : []),
      `List rows looks for the web domain in other registrations and in accounts, and for the open ${objects.deal.many} of the account.`,
      `${conflict} sets the Status to Conflict and assigns the row to ${decider}. An account alone does not.`,
      `Once the Status is Accepted, Add a new row creates the ${objects.deal.one} with ${labels['deal-source']}, ${labels['partner-name']} and ${labels['registration-date']}.`,
      `It appears in the system view ${view}, and Send an email (V2) tells the partner until when it is protected.`,
    ],
  }),
  intake: ({ objects, apiName, isStandard, byEmail, states }) => {
    const { one } = objects.registration;
    const statuses = `the Status values ${states}`;
    const made = isStandard(one)
      ? `Add ${statuses} to the table ${apiName(one)}`
      : `Create the table ${apiName(one)} with ${statuses}`;
    return `${made}${byEmail ? ', and the shared mailbox for registrations' : ''}.`;
  },
  safeguards: (labels) =>
    `Activate the business rules and the auditing of the attribution columns, build the flow that turns Direct into Partner-influenced once ${labels['partner-contribution']} is filled, and the dashboard by ${labels['deal-source']}.`,
  standardObjects: {
    account: 'account',
    case: 'incident',
    contact: 'contact',
    lead: 'lead',
    opportunity: 'opportunity',
    task: 'task',
  },
  // From Microsoft Learn (Dataverse, Power Apps), read in 2026.
  setup: {
    names: {
      deal: 'opportunity',
      account: 'account',
      contact: 'contact',
      registration: 'new_dealregistration',
      contribution: 'new_dealcontribution',
    },
    stage: { label: 'Pipeline Phase', name: 'stepname' },
    places: {
      object: 'make.powerapps.com > Solutions > the solution > New > Table',
      field: 'make.powerapps.com > Tables > {object} > Columns > New column',
      link: 'make.powerapps.com > Tables > {object} > Columns > New column',
      map: 'make.powerapps.com > Tables > {object} > Relationships > the one to Opportunity > Mappings',
      required: 'make.powerapps.com > Tables > {object} > Business rules > New, scope Table',
      history:
        'Power Platform admin center > Environments > Settings > Audit settings, then the table, then the column > Enable auditing',
      permission: 'Power Platform admin center > Environments > Settings > Column security profiles',
      page: 'make.powerapps.com > Tables > {object} > Forms',
      queue: 'Advanced settings > Service Management > Queues',
      members: 'Advanced settings > Service Management > Queues > the queue > Members',
      flow: 'make.powerautomate.com > Create > Automated cloud flow',
      clock: 'make.powerautomate.com > Create > Scheduled cloud flow',
      notice: 'make.powerautomate.com > the flow > Send an email (V2)',
      activate: 'make.powerautomate.com > My flows > the flow > Turn on',
      intake: 'make.powerpages.microsoft.com > Forms; make.powerautomate.com > shared mailbox trigger',
      view: 'make.powerapps.com > Tables > {object} > Views > New view',
      report: 'make.powerapps.com > Tables > {object} > Charts, and Dashboards > New',
      stages: 'make.powerapps.com > Tables > Opportunity > the business process flow',
      lock: 'A real-time workflow or plug-in on the table (needs a developer)',
      test: 'The sales app > {object} > New',
    },
    editions: [
      { id: 'sales-professional', name: 'Sales Professional', ownObjects: 15 },
      { id: 'sales-enterprise', name: 'Sales Enterprise' },
    ],
    goesAround:
      'A business rule with the scope Table runs on the server too, but what it makes required holds only on forms.',
    exempts: false,
    ownObjects: 'usual',
    registration: { isOwnObject: true },
    defaultsToNow: false,
    requires: 'business rule',
    limitsLinks: 'in the form: the lookup shows a view of partners only, and the view cannot be changed there',
    lock: (owner) => ({
      how: `A real-time workflow or plug-in refuses the change (needs a developer). Without one, the columns are secured and only the profile of ${owner} may update them.`,
      proof: 'A test change after the lock is refused for somebody of sales.',
    }),
  },
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
