import { joinedWords } from './api-name.ts';
import type { CrmFacts } from './crm-facts.ts';
import { record } from './objects.ts';
import { hubspotSetup } from './setup/hubspot.ts';

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
    'In the settings, under Properties. A property carries no required flag: it is required on the form that creates a deal, or when a deal enters a pipeline stage.',
  workflow: 'workflow',
  views: 'saved views',
  metricsAre:
    'A saved view lists. The three metrics come from one custom report on deals with the same filters, broken down by Deal Source.',
  accounts: 'companies',
  linkTypeName: ({ from, to, label }) =>
    `association between ${from.toLowerCase()} and ${to.toLowerCase()}, with the label ${label}`,
  typeNames: {
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
    'partner-name':
      'An association cannot be required. A workflow finds deals without it and creates a task for their owner.',
    'partner-contribution': 'Conditional property logic shows and requires it once Deal Source is Partner-influenced.',
  },
  requires: 'make Deal Source a required property of the first pipeline stage and of the form that creates deals',
  audit: 'The property history of a deal shows every change with its source: a user, a form or the workflow.',
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
  filter: (sources) => `Deal Source is any of ${sources.join(', ')}`,
  routing: ({ objects, atForm, byEmail, recentContact, decider }) => ({
    trigger:
      'Ticket-based workflow in the ticket pipeline Deal registrations. Enrollment triggers: Ticket status is New, and Ticket status is Accepted.',
    steps: [
      `The form ${atForm} creates ${objects.registration.aOne} in the pipeline Deal registrations with the status New.`,
      ...(byEmail
        ? ['A mail to the registration inbox becomes one through the connected team e-mail, with its time of receipt.']
        : []),
      `HubSpot associates it with the company of that domain name, and with the partner's company through the contact who submitted it.`,
      `A branch on the customer, Number of open deals above 0 or Last contacted less than ${recentContact} days ago, sets the status to Conflict and notifies ${decider}.`,
      `Once the status is Accepted, Create record adds the ${objects.deal.one} with Deal Source and Deal Registration Date, and associates the partner under the label Partner.`,
      `It appears in the saved view Partner-sourced pipeline, and an automated e-mail tells the partner until when it is protected.`,
    ],
  }),
  intake: ({ byEmail }) =>
    `Create the ticket pipeline Deal registrations with the statuses New, Accepted, Conflict and Declined, and the association label Partner between deals and companies and between tickets and companies${byEmail ? ', and connect the registration inbox' : ''}.`,
  safeguards:
    'Set the conditional property logic of the attribution properties, build the workflow that turns Direct into Partner-influenced once Partner Contribution is filled, the one that finds deals without a partner, and the custom report by Deal Source.',
  // The object as paths of the interface name it.
  standardObjects: { lead: 'leads' },
  setup: hubspotSetup,
};
