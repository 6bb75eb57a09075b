import { type CrmFacts, joinedWords, onlyLookups, record } from './crm-facts.ts';

/** Salesforce: custom fields, validation rules, record-triggered flows, list views. */
export const salesforce: CrmFacts = {
  name: 'Salesforce',
  linkType: 'lookup',
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
      standardFields.includes(name) ||
      isCustomField(name) ||
      // A field that a managed package brings carries the namespace of the package in front.
      isCustomField(name.replace(/^[A-Za-z](?:_?[A-Za-z0-9]){0,14}__(?!c$)/, '')),
    legal: (name) => `${joinedWords(name.replace(/__c$/i, ''), 'Field_').slice(0, 40).replace(/_$/, '')}__c`,
  },
  longestLabel: 40,
  usual: {
    deal: record('opportunity', 'opportunities'),
    partner: record('partner account'),
    registration: record('Deal Registration'),
  },
  fields: 'custom fields',
  fieldsAre: (operations) =>
    `In the Object Manager, under Fields & Relationships. Field-level security makes these fields read-only for sales, but for the source of a deal, which a validation rule lets them set to Direct while it is empty. The flow writes the fields in system context, and ${operations} by a permission set.`,
  workflow: 'flow',
  views: 'list views',
  metricsAre: (labels) =>
    `A list view lists. The three metrics come from one summary report with the same filters, grouped by ${labels['deal-source']}.`,
  accounts: 'accounts',
  linkTypeName: ({ to }) => `Lookup Relationship to ${to}`,
  typeNames: {
    text: 'Text',
    email: 'Email',
    url: 'URL',
    number: 'Number',
    currency: 'Currency',
    picklist: 'Picklist, restricted to the values below',
    lookup: 'Lookup Relationship to Account',
    datetime: 'Date/Time',
    'long-text': 'Text Area (Long)',
    checkbox: 'Checkbox',
    percentage: 'Percent',
    date: 'Date',
  },
  condition: 'validation rule',
  fieldNotes: {
    'deal-source': (_labels, apiNames, firstStage) =>
      `Not marked as required on the field itself: that would refuse every import and every new deal. A validation rule stops the save when this is true:\nAND(ISPICKVAL(${apiNames['deal-source']}, ""), NOT(ISPICKVAL(StageName, "${firstStage}")))`,
    'partner-name': (_labels, apiNames) =>
      `The lookup filter shows accounts on which Program Partner is checked, a checkbox of your own that needs no partner license. The validation rule stops the save when this is true:\nAND(NOT(ISPICKVAL(${apiNames['deal-source']}, "Direct")), ISBLANK(${apiNames['partner-name']}))`,
    'partner-contribution': (_labels, apiNames) =>
      `Salesforce cannot make a long text required in the field itself. The validation rule does it:\nAND(ISPICKVAL(${apiNames['deal-source']}, "Partner-influenced"), LEN(${apiNames['partner-contribution']}) = 0)`,
  },
  requires: (labels) =>
    `add the validation rule that stops a deal without ${labels['deal-source']} from leaving its first stage`,
  audit: () =>
    'Set History Tracking covers all attribution fields. For a long text it records that it changed, not what it said.',
  openStages: ['Qualification', 'Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review'],
  won: 'Closed Won',
  lost: 'Closed Lost',
  milestones: ['Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review'],
  filter: (sources, labels) => `${labels['deal-source']} equals ${sources.join(', ')}`,
  routing: ({ objects, apiName, atForm, byEmail, conflict, decider, labels, view }) => ({
    trigger: `Record-triggered flow on ${apiName(objects.registration.one)}, after save: when a record is created, and when its Status is changed to Accepted.`,
    steps: [
      `The form ${atForm} creates ${objects.registration.aOne} record with the Status Submitted.`,
      ...(byEmail
        ? [
            /^case$/i.test(objects.registration.one)
              ? 'Email-to-Case turns a mail to the registration inbox into one, with its time of receipt.'
              : `Email-to-Case turns a mail to the registration inbox into a case, and a flow on Case creates ${objects.registration.aOne} record of it, with its time of receipt.`,
          ]
        : []),
      `Get Records looks for the web domain in other registrations and in accounts, and for the open ${objects.deal.many} of the account.`,
      `${conflict} sets the Status to Conflict and moves the record to the queue of ${decider}. An account alone does not.`,
      `Once the Status is Accepted, Create Records adds the ${objects.deal.one} with ${labels['deal-source']}, ${labels['partner-name']} and ${labels['registration-date']}.`,
      `It appears in the list view ${view}, and an e-mail alert tells the partner until when it is protected.`,
    ],
  }),
  intake: ({ objects, apiName, isStandard, byEmail, decider, states }) => {
    const { one } = objects.registration;
    const made = isStandard(one)
      ? `Add the Status values ${states} to ${one}`
      : `Create the custom object ${apiName(one)} with the Status values ${states}`;
    const mails =
      byEmail && !/^case$/i.test(one) ? ', and Email-to-Case with the flow on Case that makes records of mails' : '';
    return `${made}, its queue for ${decider}${mails}.`;
  },
  safeguards: (labels) =>
    `Activate the validation rules of the attribution fields and Set History Tracking, build the flow that turns Direct into Partner-influenced once ${labels['partner-contribution']} is filled, and the summary report by ${labels['deal-source']}.`,
  standardObjects: {
    account: 'Account',
    campaign: 'Campaign',
    case: 'Case',
    contact: 'Contact',
    contract: 'Contract',
    lead: 'Lead',
    opportunity: 'Opportunity',
    order: 'Order',
    task: 'Task',
  },
  // From Salesforce Help and the Metadata API Developer Guide, read in 2026.
  setup: {
    names: {
      deal: 'Opportunity',
      account: 'Account',
      contact: 'Contact',
      registration: 'Deal_Registration__c',
      contribution: 'Deal_Contribution__c',
    },
    stage: { label: 'Stage', name: 'StageName' },
    places: {
      object: 'Setup > Object Manager > Create > Custom Object',
      field: 'Setup > Object Manager > {object} > Fields & Relationships > New',
      link: 'Setup > Object Manager > {object} > Fields & Relationships > New',
      map: 'Setup > Object Manager > Lead > Fields & Relationships > Map Lead Fields',
      required: 'Setup > Object Manager > {object} > Validation Rules > New',
      history: 'Setup > Object Manager > {object} > Fields & Relationships > Set History Tracking',
      permission: 'Setup > Permission Sets',
      page: 'Setup > Object Manager > {object} > Page Layouts',
      queue: 'Setup > Queues > New',
      members: 'Setup > Queues > the queue > Edit > Queue Members',
      flow: 'Setup > Flows > New Flow > Record-Triggered Flow',
      clock: 'Setup > Flows > the flow > Scheduled Paths; Setup > Process Automation Settings > Default Workflow User',
      notice: 'Setup > Flows > the flow > Send Email',
      activate: 'Setup > Flows > the flow > Debug, then Activate',
      intake:
        'Setup > Digital Experiences (portal, needs licenses); Setup > Email Services (needs Apex: Email-to-Case makes cases)',
      view: 'App Launcher > the list of {object} > List View Controls > New',
      report: 'App Launcher > Reports > New Report',
      stages: 'Setup > Object Manager > Opportunity > Fields & Relationships > Stage',
      lock: 'Setup > Object Manager > {object} > Validation Rules > New',
      test: 'App Launcher > the list of {object} > New',
    },
    editions: [
      { id: 'starter', name: 'Starter', ownObjects: 0, lacks: ['flow'] },
      { id: 'professional', name: 'Professional', ownObjects: 50 },
      { id: 'enterprise', name: 'Enterprise' },
      { id: 'unlimited', name: 'Unlimited' },
    ],
    goesAround:
      'Validation rules stop imports and integrations too. Whoever runs them needs the custom permission of the bypass.',
    exempts: true,
    keptApart: [['Record type of the leads, or value of Lead Source', 'Deal registration']],
    ownObjects: 'usual',
    registration: {
      isOwnObject: true,
      without: { label: 'Lead', plural: 'Leads', name: 'Lead' },
    },
    defaultsToNow: true,
    requires: 'formula',
    limitsLinks: 'in the filter of the lookup',
  },
};

function isCustomField(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*__c$/.test(name) && name.length - SUFFIX.length <= 40;
}

const SUFFIX = '__c';

/** Standard fields of an opportunity that a plan may reuse. They carry no suffix. */
const standardFields: readonly string[] = [
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
