import { type CrmFacts, joinedWords, onlyLookups, record } from './crm-facts.ts';

/** Zoho CRM: fields in the layout of a module, layout rules, workflow rules, custom views. */
export const zoho: CrmFacts = {
  name: 'Zoho CRM',
  linkType: 'lookup',
  momentType: 'datetime',
  equals: 'is',
  lacks: { association: onlyLookups },
  cannotRequire: {},
  apiName: {
    form: 'letters, digits and underscores that start with a letter',
    isLegal: (name) => /^[A-Za-z][A-Za-z0-9_]*$/.test(name),
    legal: (name) => joinedWords(name, 'Field_'),
  },
  usual: { deal: record('deal'), partner: record('partner account'), registration: record('Deal Registration') },
  fields: 'fields of the Deals module',
  fieldsAre: () =>
    'In the setup, under Modules and Fields. A field is required per layout: every layout of the Deals module needs the same mark.',
  workflow: 'workflow rule',
  views: 'custom views',
  metricsAre: (labels) =>
    `A custom view lists. The three metrics come from one report on deals with the same criteria, grouped by ${labels['deal-source']}.`,
  accounts: 'accounts',
  linkTypeName: ({ to }) => `Lookup to ${to}`,
  typeNames: {
    text: 'Single Line',
    email: 'Email',
    picklist: 'Pick List',
    lookup: 'Lookup to Accounts',
    datetime: 'Date/Time',
    date: 'Date',
    'long-text': 'Multi-Line',
    checkbox: 'Checkbox',
    percentage: 'Percent',
  },
  condition: 'layout rule',
  fieldNotes: {
    'partner-name': (labels) =>
      `The layout rule makes the field mandatory as long as ${labels['deal-source']} is not Direct.`,
    'partner-contribution': (labels) =>
      `The layout rule shows the field and makes it mandatory once ${labels['deal-source']} is Partner-influenced.`,
  },
  requires: (labels) =>
    `add to every layout of the Deals module the layout rule that makes ${labels['deal-source']} mandatory in the stages after the first`,
  audit: () => 'The timeline of a deal and the audit log show every change of a field with its user or rule.',
  openStages: ['Qualification', 'Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review'],
  won: 'Closed Won',
  lost: 'Closed Lost',
  milestones: ['Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review'],
  filter: (sources, labels) => `${labels['deal-source']} is ${sources.join(', ')}`,
  routing: ({ objects, atForm, byEmail, conflict, decider, labels, view }) => ({
    trigger: `Workflow rule on the module ${objects.registration.many}, on the record actions Create and Edit, the second with the criteria Status is Accepted.`,
    steps: [
      `The web form ${atForm} creates ${objects.registration.aOne} record with the Status Submitted.`,
      ...(byEmail
        ? ['The e-mail parser makes one of a mail to the registration inbox, with its time of receipt.']
        : []),
      `A custom function looks for the web domain in other registrations and in accounts, and for the open ${objects.deal.many} of the account.`,
      `${conflict} sets the Status to Conflict and assigns the record to ${decider}. An account alone does not.`,
      `Once the Status is Accepted, a custom function creates the ${objects.deal.one} with ${labels['deal-source']}, ${labels['partner-name']} and ${labels['registration-date']}.`,
      `It appears in the custom view ${view}, and an e-mail notification tells the partner until when it is protected.`,
    ],
  }),
  intake: ({ objects, isStandard, byEmail, states }) => {
    const { one, many } = objects.registration;
    const statuses = `the Status values ${states}`;
    const made = isStandard(one) ? `Add ${statuses} to ${many}` : `Create the module ${many} with ${statuses}`;
    return `${made}, and its web form${byEmail ? ' and e-mail parser' : ''}.`;
  },
  safeguards: (labels) =>
    `Activate the layout rules of the attribution fields, build the workflow rule that turns Direct into Partner-influenced once ${labels['partner-contribution']} is filled, and the report by ${labels['deal-source']}.`,
  standardObjects: {
    account: 'Accounts',
    case: 'Cases',
    contact: 'Contacts',
    deal: 'Deals',
    lead: 'Leads',
    task: 'Tasks',
  },
  // From the help and the developer documentation of Zoho CRM, read in 2026.
  setup: {
    names: {
      deal: 'Deals',
      account: 'Accounts',
      contact: 'Contacts',
      registration: 'Deal_Registrations',
      contribution: 'Deal_Contributions',
    },
    stage: { label: 'Stage', name: 'Stage' },
    places: {
      object: 'Setup > Customization > Modules and Fields > Create new module',
      field: 'Setup > Customization > Modules and Fields > {object} > the layout > drag a field',
      link: 'Setup > Customization > Modules and Fields > {object} > the layout > drag a field',
      map: 'Setup > Customization > Modules and Fields > {objects} > Lead Conversion Mapping',
      required: 'Setup > Customization > Modules and Fields > {object} > Layout Rules > New',
      history: 'A record > Timeline; Setup > Security Control > Audit Log (always on)',
      permission: 'Setup > Customization > Modules and Fields > {object} > Fields > Set permissions',
      page: 'Setup > Customization > Modules and Fields > {object} > Layouts',
      queue: 'Setup > Automation > Assignment Rules, and a custom view of the module',
      members: 'Setup > Users and Control > Groups > the group',
      flow: 'Setup > Automation > Workflow Rules > Create rule',
      clock: 'Setup > Automation > Workflow Rules > a rule on a date field',
      notice: 'Setup > Automation > Actions > Email Notifications',
      activate: 'Setup > Automation > Workflow Rules > the rule > Status',
      intake: 'Setup > Channels > Webforms; Setup > Channels > Email > Email Parser',
      view: '{object} > Create custom view',
      report: 'Reports > Create report',
      stages: 'Setup > Customization > Pipelines',
      lock: 'Setup > Process Management > Record Locking',
      test: '{object} > Create',
    },
    editions: [
      { id: 'standard', name: 'Standard', ownObjects: 10 },
      { id: 'professional', name: 'Professional', ownObjects: 25 },
      { id: 'enterprise', name: 'Enterprise', ownObjects: 200 },
    ],
    goesAround:
      'A layout rule holds where people edit on that layout. Imports and the interface for programs go around it.',
    exempts: false,
    ownObjects: 'usual',
    registration: { isOwnObject: true },
    defaultsToNow: false,
    requires: 'layout rule',
    queueing:
      'Let an assignment rule make the group of partner operations the owner: the view of its records with the status Submitted is the queue.',
    lock: (owner) => ({
      how: `A record locking rule locks these fields once the lock is before today, with ${owner} as who may unlock. Where the edition has none, a workflow rule on the change notifies ${owner}.`,
      proof: `A test change after the lock is refused, or ${owner} was notified.`,
    }),
  },
};
