import { type PartnerType, partnerWords } from './partner-types.ts';
import type { CrmAdmin, CrmSystem, ProgramState } from './program.ts';

/** A value that can be picked, in words. */
export interface ChoiceWords {
  readonly title: string;
  readonly description: string;
}

export const partnerTypeChoices: Readonly<Record<PartnerType, ChoiceWords>> = {
  technology: { title: 'Technology', description: partnerWords.technology.description },
  reseller: { title: 'Reseller', description: partnerWords.reseller.description },
  referral: { title: 'Referral', description: partnerWords.referral.description },
  'system-integrator': { title: 'System integrator', description: partnerWords['system-integrator'].description },
};

export const programStateChoices: Readonly<Record<ProgramState, ChoiceWords>> = {
  none: { title: 'No program yet', description: 'You start from scratch.' },
  informal: { title: 'Informal', description: 'There are partners, and no structure that everybody knows.' },
  rebuild: { title: 'To be rebuilt', description: 'There is a program, and it does not produce what it should.' },
  running: { title: 'Running', description: 'There is a program that works, and you keep, improve or document it.' },
};

export const crmSystemChoices: Readonly<Record<CrmSystem, ChoiceWords>> = {
  salesforce: { title: 'Salesforce', description: 'Fields on the opportunity, with names that end in __c.' },
  hubspot: {
    title: 'HubSpot',
    description: 'Deal properties with lower case internal names, associations to companies.',
  },
  dynamics: {
    title: 'Microsoft Dynamics 365',
    description: 'Columns on the opportunity, with the prefix of your publisher.',
  },
  pipedrive: { title: 'Pipedrive', description: 'Custom fields on the deal.' },
  zoho: { title: 'Zoho CRM', description: 'Fields in the Deals module.' },
  other: { title: 'Another system', description: 'Fields are described in words that every CRM shares.' },
};

export const crmAdminChoices: Readonly<Record<CrmAdmin, ChoiceWords>> = {
  own: { title: 'Somebody of our own', description: 'Fields and workflows can be changed in days.' },
  outside: { title: 'Somebody outside', description: 'A consultancy makes the changes, which are ordered together.' },
  none: { title: 'Nobody', description: 'What the edition cannot do by itself is done by hand.' },
};

export const motions = ['refer', 'co-sell', 'resell', 'implement', 'integrate', 'co-market'] as const;
/** A way in which partners and the company work together. */
export type Motion = (typeof motions)[number];

export const motionChoices: Readonly<Record<Motion, ChoiceWords>> = {
  refer: { title: 'Refer', description: 'They introduce accounts, and your team runs the sale.' },
  'co-sell': { title: 'Co-sell', description: 'They and your team work on a deal together.' },
  resell: { title: 'Resell', description: 'They sell under their own contract with the customer.' },
  implement: { title: 'Implement', description: 'They deliver services for customers of yours.' },
  integrate: { title: 'Integrate', description: 'Their product works with yours.' },
  'co-market': { title: 'Co-market', description: 'They and you run campaigns and events together.' },
};

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

export const weekdayChoices: Readonly<Record<Weekday, ChoiceWords>> = {
  monday: { title: 'Monday', description: '' },
  tuesday: { title: 'Tuesday', description: '' },
  wednesday: { title: 'Wednesday', description: '' },
  thursday: { title: 'Thursday', description: '' },
  friday: { title: 'Friday', description: '' },
  saturday: { title: 'Saturday', description: '' },
  sunday: { title: 'Sunday', description: '' },
};
