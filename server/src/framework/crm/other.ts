import { type CrmFacts, record } from './crm-facts.ts';

/** Any other CRM, in words that all of them share. */
export const other: CrmFacts = {
  name: 'The CRM',
  linkType: 'lookup',
  momentType: 'date',
  equals: 'equals',
  lacks: {},
  cannotRequire: {},
  usual: { deal: record('deal'), partner: record('partner record'), registration: record('registration record') },
  fields: 'fields on the deal',
  fieldsAre: (operations) =>
    `Types are in words that every CRM shares. The admin picks the type of the system that comes closest, and lets only the workflow and ${operations} write, and sales the source of a deal while it is empty.`,
  workflow: 'workflow',
  views: 'pipeline views',
  metricsAre: (labels) =>
    `Where a view cannot calculate, the three metrics come from one report with the same filters, grouped by ${labels['deal-source']}.`,
  accounts: 'accounts',
  linkTypeName: ({ to }) => `lookup to ${to}`,
  typeNames: {},
  condition: 'checked on each save',
  fieldNotes: {},
  requires: (labels) => `require ${labels['deal-source']} before a deal leaves its first stage`,
  audit: (labels) =>
    `Where the CRM keeps no history of fields, a weekly export of ${labels['deal-source']} stands in for it.`,
  stagesAre: 'The usual stages of a deal, won and lost included. Put the names of your own pipeline in their place.',
  openStages: ['Qualified', 'Proposal', 'Negotiation'],
  won: 'Won',
  lost: 'Lost',
  milestones: ['Qualified', 'Proposal', 'Negotiation'],
  filter: (sources, labels) =>
    sources.length === 1
      ? `${labels['deal-source']} equals ${sources[0]}`
      : `${labels['deal-source']} is any of ${sources.join(', ')}`,
  routing: ({ objects, atForm, byEmail, conflict, decider, labels, view }) => ({
    trigger: 'The workflow starts when a registration is created, and again when it is accepted.',
    steps: [
      `The form ${atForm} creates ${objects.registration.aOne} with the status Submitted.`,
      ...(byEmail ? ['A mail to the registration inbox creates one with its time of receipt.'] : []),
      `The workflow looks for the web domain in other registrations and in accounts, and for the open ${objects.deal.many} of the account.`,
      `${conflict} sets the status to Conflict and hands the record to ${decider}. An account alone does not.`,
      `Acceptance creates the ${objects.deal.one} with ${labels['deal-source']}, ${labels['partner-name']} and ${labels['registration-date']}.`,
      `It appears in the view ${view}, and the partner hears until when it is protected.`,
    ],
  }),
  intake: ({ objects, byEmail, states }) =>
    `Set up ${objects.registration.many} with the status values ${states}${byEmail ? ', and the inbox whose mails become such records' : ''}.`,
  safeguards: (labels) =>
    `Have the CRM check the attribution fields when a deal is saved, keep their history, turn Direct into Partner-influenced once ${labels['partner-contribution']} is filled, and build the report by ${labels['deal-source']}.`,
  standardObjects: {},
  // Words that fit the administration of any CRM.
  setup: {
    names: {
      deal: 'Deal',
      account: 'Account',
      contact: 'Contact',
      registration: 'Deal Registration',
      contribution: 'Deal Contribution',
    },
    stage: { label: 'Stage', name: 'Stage' },
    places: {
      object: 'The settings of the CRM > Objects or modules',
      field: 'The settings of the CRM > Fields of {object}',
      link: 'The settings of the CRM > Fields of {object}',
      map: 'The settings of the CRM > Conversion of {object}',
      required: 'The settings of the CRM > Required fields or validation of {object}',
      history: 'The settings of the CRM > History of changes of {object}',
      permission: 'The settings of the CRM > Roles and permissions',
      page: 'The settings of the CRM > Forms or layouts of {object}',
      queue: 'The settings of the CRM > Queues or teams',
      members: 'The settings of the CRM > Queues or teams > members',
      flow: 'The settings of the CRM > Automation',
      clock: 'The settings of the CRM > Automation > a rule on a date',
      notice: 'The settings of the CRM > Automation > e-mail',
      activate: 'The settings of the CRM > Automation > switch on',
      intake: 'The settings of the CRM > Forms, and the mailbox for registrations',
      view: 'The list of {object} > Save view',
      report: 'Reports > New report',
      stages: 'The settings of the CRM > Pipeline stages',
      lock: 'The settings of the CRM > Permissions of the field',
      test: 'The list of {object} > New',
    },
    editions: [],
    goesAround: 'Find out whether imports and the interface for programs go around it.',
    exempts: true,
    ownObjects: 'never',
    registration: { isOwnObject: true },
    defaultsToNow: false,
    requires: 'rule',
    limitsLinks: 'in the filter of the link, where the CRM has one',
  },
};
