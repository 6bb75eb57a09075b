import { type CrmFacts, record } from './crm-facts.ts';

/** Pipedrive: custom fields, automations, leads that carry the fields of deals, saved filters. */
export const pipedrive: CrmFacts = {
  name: 'Pipedrive',
  linkType: 'lookup',
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
  usual: { deal: record('deal'), partner: record('partner organization'), registration: record('lead') },
  fields: 'custom deal fields',
  fieldsAre: () =>
    'In the company settings, under Data fields, for leads and deals. Pipedrive gives every custom field a key of its own, so there are no API names to agree on.',
  workflow: 'automation',
  views: 'saved filters',
  metricsAre: (labels) =>
    `A filter lists. The three metrics come from the Insights reports Conversion, Performance and Duration, viewed by ${labels['deal-source']}.`,
  accounts: 'organizations',
  linkTypeName: ({ key, to }) =>
    key === 'account' ? 'Organization' : key === 'contact' ? 'Person' : `Text, with the address of the ${to}`,
  typeNames: {
    text: 'Text',
    email: 'Text',
    picklist: 'Single option',
    lookup: 'Organization',
    date: 'Date',
    'long-text': 'Large text',
    number: 'Numerical',
  },
  condition: 'checked by an automation',
  fieldNotes: {
    'registration-date': () =>
      'A date field keeps no time of day. Of two registrations on one day, the form that came in first counts.',
    'partner-contribution': () =>
      'A condition cannot make a field required here. An automation opens an activity when the field is empty.',
  },
  requires: (labels) => `mark ${labels['deal-source']} as a required field in the stages after the first`,
  audit: () => 'The change log of a deal shows who or which automation changed a field, and when.',
  openStages: ['Qualified', 'Contact Made', 'Demo Scheduled', 'Proposal Made', 'Negotiations Started'],
  won: 'Won',
  lost: 'Lost',
  milestones: ['Demo Scheduled', 'Proposal Made', 'Negotiations Started'],
  filter: (sources, labels) => sources.map((source) => `${labels['deal-source']} is ${source}`).join(' or '),
  routing: ({ objects, atForm, byEmail, conflict, operations, decider, labels, view }) => ({
    trigger: `Automation with the trigger Lead created and the condition Label is Deal registration, and a second one with the trigger Deal created and the condition ${labels['registration-date']} is not empty.`,
    steps: [
      `The web form ${atForm} creates ${objects.registration.aOne} with the label Deal registration, ${labels['partner-name']} and ${labels['registration-date']}.`,
      ...(byEmail
        ? [`A mail to the registration inbox is put into the same form by ${operations}, with the day of receipt.`]
        : []),
      `The automation opens an activity for ${operations}, who looks for the web domain in other leads and in organizations, and for the open ${objects.deal.many} of the organization.`,
      `${conflict} sets the Registration Status to Conflict and brings the lead to ${decider}. An organization alone does not.`,
      `Acceptance converts it to the ${objects.deal.one}, which keeps ${labels['partner-name']} and date, and the second automation writes Partner-sourced into ${labels['deal-source']}.`,
      `It appears in the filter ${view}, and an automated e-mail tells the partner until when it is protected.`,
    ],
  }),
  intake: ({ operations, byEmail, states }) =>
    `Create the lead label Deal registration, the field Registration Status with the values ${states}, and the web form for registrations${byEmail ? `, and show ${operations} how mails get into it` : ''}.`,
  safeguards: (labels) =>
    `Build the automation that turns Direct into Partner-influenced once ${labels['partner-contribution']} is filled, the one that opens an activity for an empty attribution field, and the Insights reports by ${labels['deal-source']}.`,
  standardObjects: {},
  // From the Pipedrive Knowledge Base and the API reference, read in 2025 and 2026.
  setup: {
    names: {
      deal: 'dealFields',
      account: 'organizationFields',
      contact: 'personFields',
      registration: 'leads',
      contribution: 'products',
    },
    stage: { label: 'Stage', name: 'stage_id' },
    places: {
      object: 'Leads Inbox > Label > Add label',
      field: 'Account menu > Personal preferences > Data fields > the record > Add custom field',
      link: 'Account menu > Personal preferences > Data fields > the record > Add custom field',
      map: 'Account menu > Personal preferences > Data fields (a lead has the fields of its deal)',
      required: 'Account menu > Personal preferences > Data fields > the field > Required field',
      history: 'The deal > Change log (always on)',
      permission: 'Account menu > Company settings > Manage users > Visibility groups',
      page: 'Account menu > Personal preferences > Data fields > Show in add dialog',
      queue: 'Leads Inbox > Filter by label',
      members: 'Account menu > Company settings > Manage users > Teams',
      flow: 'Automations > Add automation',
      clock: 'Automations > the automation > Delay, then Create activity',
      notice: 'Automations > the automation > Send email',
      activate: 'Automations > the automation > Activate',
      intake: 'Leads Inbox > Web Forms > New form',
      view: '{objects} > Filter > Add new filter',
      report: 'Insights > Create > Report',
      stages: 'Deals > the pipeline > Edit pipeline',
      lock: 'A monthly look at the change log (Pipedrive cannot lock a field)',
      test: 'The list for {object} > Add',
    },
    editions: [
      { id: 'lite', name: 'Lite', ownObjects: 0, lacks: ['flow', 'condition'] },
      { id: 'growth', name: 'Growth', ownObjects: 0, lacks: ['condition'] },
      { id: 'premium', name: 'Premium', ownObjects: 0, lacks: ['condition'] },
      { id: 'ultimate', name: 'Ultimate', ownObjects: 0, lacks: ['condition'] },
    ],
    goesAround:
      'A required field holds in the web app. Imports, automations and the interface for programs go around it.',
    exempts: false,
    keptApart: [['Label of the leads', 'Deal registration']],
    ownObjects: 'never',
    registration: { isOwnObject: false, hasFieldsOf: 'deal' },
    defaultsToNow: false,
    requires: 'required field',
    queueing: 'Make the owner of partner operations the owner of the lead: the filter by its label is the queue.',
    lock: (owner) => ({
      how: `Pipedrive refuses no change. An automation that starts when one of the fields changes, with the lock before today, opens an activity for ${owner}. Where no automation runs, ${owner} looks at the change log every month.`,
      proof: `A test change after the lock opened an activity for ${owner}, or stands in the monthly look.`,
    }),
  },
};
