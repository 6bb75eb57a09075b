import type { CrmSetupFacts } from './setup-facts.ts';

/** Words that fit the administration of any CRM. */
export const otherSetup: CrmSetupFacts = {
  names: {
    deal: 'Deal',
    account: 'Account',
    contact: 'Contact',
    registration: 'Deal Registration',
    contribution: 'Deal Contribution',
  },
  stage: { label: 'Stage', name: 'Stage' },
  places: {
    object: 'The settings of the CRM > Objects or modules',
    field: 'The settings of the CRM > Fields of {object}',
    required: 'The settings of the CRM > Required fields or validation of {object}',
    history: 'The settings of the CRM > History of changes of {object}',
    permission: 'The settings of the CRM > Roles and permissions',
    page: 'The settings of the CRM > Forms or layouts of {object}',
    queue: 'The settings of the CRM > Queues or teams',
    flow: 'The settings of the CRM > Automation',
    clock: 'The settings of the CRM > Automation > a rule on a date',
    notice: 'The settings of the CRM > Automation > e-mail',
    intake: 'The settings of the CRM > Forms, and the mailbox for registrations',
    view: 'The list of {object} > Save view',
    report: 'Reports > New report',
    stages: 'The settings of the CRM > Pipeline stages',
    lock: 'The settings of the CRM > Permissions of the field',
    test: 'The list of {object} > New',
  },
  editions: [],
  goesAround: 'Find out whether imports and the interface for programs go around it.',
  marksRequired: true,
};
