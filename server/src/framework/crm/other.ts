import type { CrmFacts } from './crm-facts.ts';
import { record } from './objects.ts';
import { otherSetup } from './setup/other.ts';

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
    `Types are in words that every CRM shares. The admin picks the type of the system that comes closest, and lets only the workflow and ${operations} write.`,
  workflow: 'workflow',
  views: 'pipeline views',
  metricsAre:
    'Where a view cannot calculate, the three metrics come from one report with the same filters, grouped by Deal Source.',
  accounts: 'accounts',
  linkTypeName: ({ to }) => `lookup to ${to}`,
  typeNames: {},
  condition: 'checked when the deal is saved',
  fieldNotes: {},
  requires: 'make Deal Source a required field',
  audit: 'Where the CRM keeps no history of fields, a weekly export of Deal Source stands in for it.',
  stagesAre: 'The usual stages of a deal, won and lost included. Put the names of your own pipeline in their place.',
  openStages: ['Qualified', 'Proposal', 'Negotiation'],
  won: 'Won',
  lost: 'Lost',
  milestones: ['Qualified', 'Proposal', 'Negotiation'],
  filter: (sources) =>
    sources.length === 1 ? `Deal Source equals ${sources[0]}` : `Deal Source is any of ${sources.join(', ')}`,
  routing: ({ objects, atForm, byEmail, recentContact, decider }) => ({
    trigger: 'The workflow starts when a registration is created, and again when it is accepted.',
    steps: [
      `The form ${atForm} creates ${objects.registration.aOne} with the status Submitted.`,
      ...(byEmail ? ['A mail to the registration inbox creates one with its time of receipt.'] : []),
      `The workflow looks for the web domain in accounts, open ${objects.deal.many} and other registrations.`,
      `A match, or contact with the account in the last ${recentContact} days, opens a conflict case for ${decider}.`,
      `Acceptance creates the ${objects.deal.one} with Deal Source, Partner Name and Deal Registration Date.`,
      `It appears in the view Partner-sourced pipeline, and the partner hears until when it is protected.`,
    ],
  }),
  intake: ({ objects, byEmail }) =>
    `Set up ${objects.registration.many} with the status values Submitted, Accepted, Conflict and Declined${byEmail ? ', and the inbox whose mails become such records' : ''}.`,
  safeguards:
    'Have the CRM check the attribution fields when a deal is saved, keep their history, turn Direct into Partner-influenced once Partner Contribution is filled, and build the report by Deal Source.',
  standardObjects: {},
  setup: otherSetup,
};
