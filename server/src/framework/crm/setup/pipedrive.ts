import type { CrmSetupFacts } from './setup-facts.ts';

/** From the Pipedrive Knowledge Base and the API reference, read in 2025 and 2026. */
export const pipedriveSetup: CrmSetupFacts = {
  names: {
    deal: 'dealFields',
    account: 'organizationFields',
    contact: 'personFields',
    registration: 'leads',
    contribution: 'products',
  },
  stage: { label: 'Stage', name: 'stage_id' },
  places: {
    object: 'Leads Inbox > Label > Add label',
    field: 'Account menu > Personal preferences > Data fields > the record > Add custom field',
    required: 'Account menu > Personal preferences > Data fields > the field > Required field',
    history: 'The deal > Change log (always on)',
    permission: 'Account menu > Company settings > Manage users > Visibility groups',
    page: 'Account menu > Personal preferences > Data fields > Show in add dialog',
    queue: 'Leads Inbox > Filter by label',
    flow: 'Automations > Add automation',
    clock: 'Automations > the automation > Delay, then Create activity',
    notice: 'Automations > the automation > Send email',
    intake: 'Leads Inbox > Web Forms > New form',
    view: 'Deals > Filter > Add new filter',
    report: 'Insights > Create > Report',
    stages: 'Deals > the pipeline > Edit pipeline',
    lock: 'A monthly look at the change log (Pipedrive cannot lock a field)',
    test: 'The list for {object} > Add',
  },
  editions: [
    { id: 'lite', name: 'Lite', ownObjects: 0, lacks: ['flow', 'condition'] },
    { id: 'growth', name: 'Growth', ownObjects: 0, lacks: ['condition'] },
    { id: 'premium', name: 'Premium', ownObjects: 0, lacks: ['condition'] },
    { id: 'ultimate', name: 'Ultimate', ownObjects: 0, lacks: ['condition'] },
  ],
  goesAround:
    'A required field holds in the web app. Imports, automations and the interface for programs go around it.',
  marksRequired: false,
};
