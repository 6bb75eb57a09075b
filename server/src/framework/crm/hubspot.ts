import { type CrmFacts, joinedWords, record } from './crm-facts.ts';

/** HubSpot: deal properties, association labels, ticket-based workflows, saved views. */
export const hubspot: CrmFacts = {
  name: 'HubSpot',
  linkType: 'association',
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
    legal: (name) => joinedWords(name.replace(/__c$/i, ''), 'field_').toLowerCase().slice(0, 100),
  },
  usual: {
    deal: record('deal'),
    partner: record('partner company', 'partner companies'),
    registration: record('ticket'),
  },
  fields: 'deal properties',
  fieldsAre: () =>
    'In the settings, under Properties. A property carries no required flag: it is required when a deal enters a pipeline stage.',
  workflow: 'workflow',
  views: 'saved views',
  metricsAre: (labels) =>
    `A saved view lists. The three metrics come from one custom report on deals with the same filters, broken down by ${labels['deal-source']}.`,
  accounts: 'companies',
  linkTypeName: ({ from, to, label }) =>
    `association between ${from.toLowerCase()} and ${to.toLowerCase()}, with the label ${label}`,
  typeNames: {
    text: 'Single-line text',
    email: 'Single-line text',
    picklist: 'Dropdown select',
    association: 'association between deal and company, with the label Partner',
    datetime: 'Date and time picker',
    date: 'Date picker',
    'long-text': 'Multi-line text',
    checkbox: 'Single checkbox',
    percentage: 'Number, formatted as percentage',
  },
  condition: 'conditional property logic',
  fieldNotes: {
    'partner-name': () =>
      'An association cannot be required. A workflow finds deals without it and creates a task for their owner.',
    'partner-contribution': (labels) =>
      `Conditional property logic shows and requires it once ${labels['deal-source']} is Partner-influenced.`,
  },
  requires: (labels) => `make ${labels['deal-source']} a required property of every pipeline stage after the first`,
  audit: () => 'The property history of a deal shows every change with its source: a user, a form or the workflow.',
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
  filter: (sources, labels) => `${labels['deal-source']} is any of ${sources.join(', ')}`,
  routing: ({ objects, atForm, byEmail, conflict, recentContact, decider, labels, view }) => ({
    trigger:
      'Ticket-based workflow in the ticket pipeline Deal registrations. Enrollment triggers: Registration Status is Submitted, and Registration Status is Accepted.',
    steps: [
      `The form ${atForm} creates ${objects.registration.aOne} in the pipeline Deal registrations with the Registration Status Submitted.`,
      ...(byEmail
        ? ['A mail to the registration inbox becomes one through the connected team e-mail, with its time of receipt.']
        : []),
      `HubSpot associates it with the company of that domain name, and with the partner's company through the contact who submitted it.`,
      `${conflict} sets the Registration Status to Conflict and notifies ${decider}. An account alone does not. The branch reads Number of open deals and Last contacted (less than ${recentContact} days ago) of the customer, and its other tickets.`,
      `Once the Registration Status is Accepted, Create record adds the ${objects.deal.one} with ${labels['deal-source']} and ${labels['registration-date']}, and associates the partner under the label Partner.`,
      `It appears in the saved view ${view}, and an automated e-mail tells the partner until when it is protected.`,
    ],
  }),
  intake: ({ byEmail, states }) =>
    `Create the ticket pipeline Deal registrations, its property Registration Status with the values ${states}, and the association label Partner between deals and companies and between tickets and companies${byEmail ? ', and connect the registration inbox' : ''}.`,
  safeguards: (labels) =>
    `Set the conditional property logic of the attribution properties, build the workflow that turns Direct into Partner-influenced once ${labels['partner-contribution']} is filled, the one that finds deals without a partner, and the custom report by ${labels['deal-source']}.`,
  // The object as paths of the interface name it.
  standardObjects: { lead: 'leads' },
  // From the HubSpot Knowledge Base and the developer documentation, read in 2026.
  setup: {
    names: {
      deal: 'deals',
      account: 'companies',
      contact: 'contacts',
      registration: 'tickets',
      contribution: 'deal_contribution',
    },
    stage: { label: 'Deal stage', name: 'dealstage' },
    places: {
      object: 'Settings > Objects > Tickets > Pipelines > Select a pipeline > Create pipeline',
      field: 'Settings > Properties > Select an object > Create property',
      link: 'Settings > Objects > {objects} > Associations > Create association label',
      map: 'Automations > Workflows > the workflow that creates the deal > Create record > Properties',
      required: 'Settings > Properties > Select an object > Conditional logic > Create logic',
      history: 'A record > Actions > View property history (always on)',
      permission: 'Settings > Properties > the property > More > Assign users and teams (Enterprise)',
      page: 'Settings > Objects > {objects} > Record customization',
      queue: 'Settings > Users & Teams > Teams, and a saved view of tickets of the team',
      members: 'Settings > Users & Teams > Teams > the team > Edit',
      flow: 'Automations > Workflows > Create workflow',
      clock: 'Automations > Workflows > the workflow > Delay until a date property',
      notice: 'Automations > Workflows > the workflow > Send automated email',
      activate: 'Automations > Workflows > the workflow > Review and turn on',
      intake: 'Marketing > Forms > Create form; Settings > Inbox > Channels (e-mail)',
      view: 'CRM > {objects} > the index page > Add view',
      report: 'Reporting > Reports > Create report > Custom report',
      stages: 'Settings > Objects > Deals > Pipelines',
      lock: 'Automations > Workflows > the workflow > Edit record, or a field permission (Enterprise)',
      test: 'CRM > the list for {object} > Create',
    },
    editions: [
      { id: 'free', name: 'Free', ownObjects: 0, lacks: ['flow', 'condition', 'label', 'pipeline'] },
      { id: 'starter', name: 'Starter', ownObjects: 0, lacks: ['flow', 'condition', 'label'] },
      { id: 'professional', name: 'Professional', ownObjects: 0 },
      { id: 'enterprise', name: 'Enterprise', ownObjects: 10 },
    ],
    goesAround: 'Imports, workflows and the interface for programs go around it: it holds where people edit by hand.',
    exempts: false,
    keptApart: [
      ['Pipeline', 'Deal registrations'],
      ['Status 1 of the pipeline', 'Open'],
      ['Status 2 of the pipeline', 'Closed'],
      ['Moved to Closed', 'when it is decided: the property Registration Status says how'],
    ],
    ownObjects: 'largest',
    registration: { isOwnObject: false },
    defaultsToNow: false,
    requires: 'conditional logic',
    queueing:
      'Leave the ticket without an owner and notify the team: the view of tickets without an owner in the pipeline Deal registrations is the queue.',
    lock: (owner) => ({
      how: `HubSpot refuses no change. Only ${owner} may edit the properties by hand (Enterprise), and a workflow that starts when one of them changes, with the lock before today, opens a task for ${owner}.`,
      proof: `A test change after the lock opened a task for ${owner}.`,
    }),
  },
};
