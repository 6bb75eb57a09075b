import type { CrmSetupFacts } from './setup-facts.ts';

/** From Salesforce Help and the Metadata API Developer Guide, read in 2026. */
export const salesforceSetup: CrmSetupFacts = {
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
    required: 'Setup > Object Manager > {object} > Validation Rules > New',
    history: 'Setup > Object Manager > {object} > Fields & Relationships > Set History Tracking',
    permission: 'Setup > Permission Sets',
    page: 'Setup > Object Manager > {object} > Page Layouts',
    queue: 'Setup > Queues > New',
    flow: 'Setup > Flows > New Flow > Record-Triggered Flow',
    clock: 'Setup > Flows > the flow > Scheduled Paths; Setup > Process Automation Settings > Default Workflow User',
    notice: 'Setup > Flows > the flow > Send Email',
    intake: 'Setup > Digital Experiences (portal, needs licenses); Setup > Email-to-Case',
    view: 'App Launcher > {object} > List View Controls > New',
    report: 'App Launcher > Reports > New Report',
    stages: 'Setup > Object Manager > Opportunity > Fields & Relationships > Stage',
    lock: 'Setup > Object Manager > {object} > Validation Rules > New',
    test: 'App Launcher > {object} > New',
  },
  editions: [
    { id: 'starter', name: 'Starter', ownObjects: 0 },
    { id: 'professional', name: 'Professional', ownObjects: 50 },
    { id: 'enterprise', name: 'Enterprise' },
    { id: 'unlimited', name: 'Unlimited' },
  ],
  goesAround:
    'Validation rules stop imports and integrations too. Whoever runs them needs the custom permission of the bypass.',
  marksRequired: true,
};
