import type { CrmSetupFacts } from './setup-facts.ts';

/** From Microsoft Learn (Dataverse, Power Apps), read in 2026. */
export const dynamicsSetup: CrmSetupFacts = {
  names: {
    deal: 'opportunity',
    account: 'account',
    contact: 'contact',
    registration: 'new_dealregistration',
    contribution: 'new_dealcontribution',
  },
  stage: { label: 'Pipeline Phase', name: 'stepname' },
  places: {
    object: 'make.powerapps.com > Solutions > the solution > New > Table',
    field: 'make.powerapps.com > Tables > {object} > Columns > New column',
    required: 'make.powerapps.com > Tables > {object} > Business rules > New, scope Table',
    history:
      'Power Platform admin center > Environments > Settings > Audit settings, then the table, then the column > Enable auditing',
    permission: 'Power Platform admin center > Environments > Settings > Column security profiles',
    page: 'make.powerapps.com > Tables > {object} > Forms',
    queue: 'Advanced settings > Service Management > Queues',
    flow: 'make.powerautomate.com > Create > Automated cloud flow',
    clock: 'make.powerautomate.com > Create > Scheduled cloud flow',
    notice: 'make.powerautomate.com > the flow > Send an email (V2)',
    intake: 'make.powerpages.microsoft.com > Forms; make.powerautomate.com > shared mailbox trigger',
    view: 'make.powerapps.com > Tables > {object} > Views > New view',
    report: 'make.powerapps.com > Tables > {object} > Charts, and Dashboards > New',
    stages: 'make.powerapps.com > Tables > Opportunity > the business process flow',
    lock: 'A real-time workflow or plug-in on the table (needs a developer)',
    test: 'The sales app > {object} > New',
  },
  editions: [
    { id: 'sales-professional', name: 'Sales Professional', ownObjects: 15 },
    { id: 'sales-enterprise', name: 'Sales Enterprise' },
  ],
  goesAround:
    'A business rule with the scope Table runs on the server too, but what it makes required holds only on forms.',
  marksRequired: true,
};
