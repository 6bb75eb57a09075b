import type { CrmWords } from './crm-words.ts';
import { record } from './objects.ts';

/** Salesforce: custom fields, validation rules, record-triggered flows, list views. */
export const salesforce: CrmWords = {
  usual: {
    deal: record('opportunity', 'opportunities'),
    partner: record('partner account'),
    registration: record('Deal Registration'),
  },
  fields: 'custom fields',
  fieldsAre:
    'In the Object Manager, under Fields & Relationships. Field-level security lets sales read these fields, and only the flow and partner operations write them.',
  workflow: 'flow',
  views: 'list views',
  metricsAre:
    'A list view lists. The three metrics come from one summary report with the same filters, grouped by Deal Source.',
  accounts: 'accounts',
  typeNames: {
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
    'partner-name':
      'The lookup filter shows accounts with Is Partner equals True. The validation rule stops the save when this is true:\nAND(NOT(ISPICKVAL(Deal_Source__c, "Direct")), ISBLANK(Partner_Name__c))',
    'partner-contribution':
      'Salesforce cannot make a long text required in the field itself. The validation rule does it:\nAND(ISPICKVAL(Deal_Source__c, "Partner-influenced"), LEN(Partner_Contribution__c) = 0)',
  },
  requires: 'mark Deal Source as required on the field itself',
  audit:
    'Set History Tracking covers all attribution fields. For a long text it records that it changed, not what it said.',
  openStages: ['Qualification', 'Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review'],
  won: 'Closed Won',
  lost: 'Closed Lost',
  milestones: ['Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review'],
  filter: (sources) => `Deal Source equals ${sources.join(', ')}`,
  routing: ({ objects, apiName, atForm, byEmail, recentContact, decider }) => ({
    trigger: `Record-triggered flow on ${apiName(objects.registration.one)}, after save: when a record is created, and when its Status is changed to Accepted.`,
    steps: [
      `The form ${atForm} creates ${objects.registration.aOne} record with the Status Submitted.`,
      ...(byEmail
        ? ['Email-to-Case turns a mail to the registration inbox into a case, and the flow takes its time of receipt.']
        : []),
      `Get Records looks for the web domain in accounts, open ${objects.deal.many} and other registrations.`,
      `A match, or an activity on the account in the last ${recentContact} days, sets the Status to Conflict and moves the record to the queue of ${decider}.`,
      `Once the Status is Accepted, Create Records adds the ${objects.deal.one} with Deal Source, Partner Name and Deal Registration Date.`,
      `It appears in the list view Partner-sourced pipeline, and an e-mail alert tells the partner until when it is protected.`,
    ],
  }),
};
