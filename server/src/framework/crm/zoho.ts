import { joinedWords } from './api-name.ts';
import { type CrmFacts, onlyLookups } from './crm-facts.ts';
import { record } from './objects.ts';
import { zohoSetup } from './setup/zoho.ts';

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
  metricsAre:
    'A custom view lists. The three metrics come from one report on deals with the same criteria, grouped by Deal Source.',
  accounts: 'accounts',
  linkTypeName: ({ to }) => `Lookup to ${to}`,
  typeNames: {
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
    'partner-name': 'The layout rule makes the field mandatory as long as Deal Source is not Direct.',
    'partner-contribution':
      'The layout rule shows the field and makes it mandatory once Deal Source is Partner-influenced.',
  },
  requires: 'mark Deal Source as required in every layout of the Deals module',
  audit: 'The timeline of a deal and the audit log show every change of a field with its user or rule.',
  openStages: ['Qualification', 'Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review'],
  won: 'Closed Won',
  lost: 'Closed Lost',
  milestones: ['Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review'],
  filter: (sources) => `Deal Source is ${sources.join(', ')}`,
  routing: ({ objects, atForm, byEmail, recentContact, decider }) => ({
    trigger: `Workflow rule on the module ${objects.registration.many}, on the record actions Create and Edit, the second with the criteria Status is Accepted.`,
    steps: [
      `The web form ${atForm} creates ${objects.registration.aOne} record with the Status Submitted.`,
      ...(byEmail
        ? ['The e-mail parser makes one of a mail to the registration inbox, with its time of receipt.']
        : []),
      `A custom function looks for the web domain in accounts, open ${objects.deal.many} and other registrations.`,
      `A match, or an activity with the account in the last ${recentContact} days, sets the Status to Conflict and assigns the record to ${decider}.`,
      `Once the Status is Accepted, a custom function creates the ${objects.deal.one} with Deal Source, Partner Name and Deal Registration Date.`,
      `It appears in the custom view Partner-sourced pipeline, and an e-mail notification tells the partner until when it is protected.`,
    ],
  }),
  intake: ({ objects, isStandard, byEmail }) => {
    const { one, many } = objects.registration;
    const statuses = 'the Status values Submitted, Accepted, Conflict and Declined';
    const made = isStandard(one) ? `Add ${statuses} to ${many}` : `Create the module ${many} with ${statuses}`;
    return `${made}, and its web form${byEmail ? ' and e-mail parser' : ''}.`;
  },
  safeguards:
    'Activate the layout rules of the attribution fields, build the workflow rule that turns Direct into Partner-influenced once Partner Contribution is filled, and the report by Deal Source.',
  standardObjects: {
    account: 'Accounts',
    case: 'Cases',
    contact: 'Contacts',
    deal: 'Deals',
    lead: 'Leads',
    task: 'Tasks',
  },
  setup: zohoSetup,
};
