import type { CrmSystem, ProgramState } from '../../../schemas/program.ts';

export const stateTitles: Readonly<Record<ProgramState, string>> = {
  none: 'no program yet',
  informal: 'informal',
  rebuild: 'to be rebuilt',
  running: 'running',
};

export const crmTitles: Readonly<Record<CrmSystem, string>> = {
  salesforce: 'Salesforce',
  hubspot: 'HubSpot',
  dynamics: 'Microsoft Dynamics 365',
  pipedrive: 'Pipedrive',
  zoho: 'Zoho CRM',
  other: 'another system',
};
