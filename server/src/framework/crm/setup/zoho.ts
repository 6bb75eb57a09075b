import type { CrmSetupFacts } from './setup-facts.ts';

/** From the help and the developer documentation of Zoho CRM, read in 2026. */
export const zohoSetup: CrmSetupFacts = {
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
    required: 'Setup > Customization > Modules and Fields > {object} > Layout Rules > New',
    history: 'A record > Timeline; Setup > Security Control > Audit Log (always on)',
    permission: 'Setup > Customization > Modules and Fields > {object} > Fields > Set permissions',
    page: 'Setup > Customization > Modules and Fields > {object} > Layouts',
    queue: 'Setup > Automation > Assignment Rules, and a custom view of the module',
    flow: 'Setup > Automation > Workflow Rules > Create rule',
    clock: 'Setup > Automation > Workflow Rules > a rule on a date field',
    notice: 'Setup > Automation > Actions > Email Notifications',
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
  marksRequired: false,
};
