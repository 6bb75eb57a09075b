import type { CrmSetupFacts } from './setup-facts.ts';

/** From the HubSpot Knowledge Base and the developer documentation, read in 2026. */
export const hubspotSetup: CrmSetupFacts = {
  names: {
    deal: 'deals',
    account: 'companies',
    contact: 'contacts',
    registration: 'tickets',
    contribution: 'deal_contribution',
  },
  stage: { label: 'Deal stage', name: 'dealstage' },
  places: {
    object: 'Settings > Data Management > Objects > Tickets > Pipelines > Create pipeline',
    field: 'Settings > Properties > Select an object > Create property',
    required: 'Settings > Properties > Select an object > Conditional logic > Create logic',
    history: 'A record > Actions > View property history (always on)',
    permission: 'Settings > Properties > the property > Field level permissions (Enterprise)',
    page: 'Settings > Objects > Record customization',
    queue: 'Settings > Users & Teams > Teams, and a saved view of tickets of the team',
    flow: 'Automations > Workflows > Create workflow',
    clock: 'Automations > Workflows > the workflow > Delay until a date property',
    notice: 'Automations > Workflows > the workflow > Send automated email',
    intake: 'Marketing > Forms > Create form; Settings > Inbox > Channels (e-mail)',
    view: 'CRM > Deals > the index page > Add view',
    report: 'Reporting > Reports > Create report > Custom report',
    stages: 'Settings > Objects > Deals > Pipelines',
    lock: 'Automations > Workflows > the workflow > Edit record, or a field permission (Enterprise)',
    test: 'CRM > the list for {object} > Create',
  },
  editions: [
    { id: 'free', name: 'Free', ownObjects: 0, lacks: ['flow', 'condition', 'label'] },
    { id: 'starter', name: 'Starter', ownObjects: 0, lacks: ['flow', 'condition', 'label'] },
    { id: 'professional', name: 'Professional', ownObjects: 0 },
    { id: 'enterprise', name: 'Enterprise', ownObjects: 10 },
  ],
  goesAround: 'Imports, workflows and the interface for programs go around it: it holds where people edit by hand.',
  marksRequired: false,
};
