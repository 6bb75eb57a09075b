import type { CrmFacts } from './crm-facts.ts';
import { record } from './objects.ts';
import { pipedriveSetup } from './setup/pipedrive.ts';

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
  metricsAre:
    'A filter lists. The three metrics come from the Insights reports Conversion, Performance and Duration, viewed by Deal Source.',
  accounts: 'organizations',
  linkTypeName: ({ key, to }) =>
    key === 'account' ? 'Organization' : key === 'contact' ? 'Person' : `Text, with the address of the ${to}`,
  typeNames: {
    picklist: 'Single option',
    lookup: 'Organization',
    date: 'Date',
    'long-text': 'Large text',
    number: 'Numerical',
  },
  condition: 'checked by an automation',
  fieldNotes: {
    'registration-date':
      'A date field keeps no time of day. Of two registrations on one day, the form that came in first counts.',
    'partner-contribution':
      'A condition cannot make a field required here. An automation opens an activity when the field is empty.',
  },
  requires: 'mark Deal Source as a required field in all pipelines',
  audit: 'The change log of a deal shows who or which automation changed a field, and when.',
  openStages: ['Qualified', 'Contact Made', 'Demo Scheduled', 'Proposal Made', 'Negotiations Started'],
  won: 'Won',
  lost: 'Lost',
  milestones: ['Demo Scheduled', 'Proposal Made', 'Negotiations Started'],
  filter: (sources) => sources.map((source) => `Deal Source is ${source}`).join(' or '),
  routing: ({ objects, atForm, byEmail, recentContact, operations, decider }) => ({
    trigger:
      'Automation with the trigger Lead created and the condition Label is Deal registration, and a second one with the trigger Deal created and the condition Deal Registration Date is not empty.',
    steps: [
      `The web form ${atForm} creates ${objects.registration.aOne} with the label Deal registration, Partner Name and Deal Registration Date.`,
      ...(byEmail
        ? [`A mail to the registration inbox is put into the same form by ${operations}, with the day of receipt.`]
        : []),
      `The automation opens an activity for ${operations}, who looks for the web domain in organizations, open ${objects.deal.many} and leads.`,
      `A match, or an activity with the organization in the last ${recentContact} days, gets the label Conflict and goes to ${decider}.`,
      `Acceptance converts it to the ${objects.deal.one}, which keeps Partner Name and date, and the second automation writes Partner-sourced into Deal Source.`,
      `It appears in the filter Partner-sourced pipeline, and an automated e-mail tells the partner until when it is protected.`,
    ],
  }),
  intake: ({ operations, byEmail }) =>
    `Create the lead labels Deal registration and Conflict and the web form for registrations${byEmail ? `, and show ${operations} how mails get into it` : ''}.`,
  safeguards:
    'Build the automation that turns Direct into Partner-influenced once Partner Contribution is filled, the one that opens an activity for an empty attribution field, and the Insights reports by Deal Source.',
  standardObjects: {},
  setup: pipedriveSetup,
};
