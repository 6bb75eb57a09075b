import * as z from 'zod';
import { field, flag, shown, text, wholeNumber } from './field.ts';
import {
  type CrmSystem,
  crmSystems,
  type PartnerType,
  type ProgramState,
  partnerTypes,
  programStates,
} from './program.ts';
import { duration, money } from './quantities.ts';

const partnerCounts = z.strictObject({
  current: field(wholeNumber, {
    title: 'Partners today',
    description: 'How many partners work with you now. Zero when there is no program yet.',
    example: 20,
  }).optional(),
  target: field(wholeNumber, {
    title: 'Partners planned',
    description: 'How many partners you want at the end of the first year.',
    example: 35,
  }).optional(),
});

/**
 * What a person tells before a plan is generated, and what an answers file holds. It has one flat level of keys, one
 * for each question, in the order in which they are asked. The description of a key is the question itself.
 */
export const brief = z
  .strictObject({
    company: field(text, {
      title: 'Company',
      description: 'Which company runs the program?',
      example: 'Northwind',
    }),
    programName: field(text, {
      title: 'Program name',
      description: 'What do partners know the program as? Without a name it is called after the company.',
      example: 'Northwind Partner Program',
    }).optional(),
    partnerTypes: field(
      z
        .array(
          field(z.enum(partnerTypes), {
            title: 'Partner type',
            description: 'technology, reseller, referral or system-integrator.',
            example: 'technology',
          }),
          { error: noPartnerType },
        )
        .min(1, { error: noPartnerType }),
      {
        title: 'Partner types',
        description: 'Who are your partners? They decide about criteria, co-sell and risks.',
        example: ['technology'],
      },
    ),
    state: field(z.enum(programStates), {
      title: 'State of the program',
      description: 'Is there a program today?',
      example: 'informal',
    }),
    partners: field(partnerCounts, {
      title: 'Number of partners',
      description: 'How many partners are there, or do you plan for? Write one number, or today and planned: 20, 35.',
      example: { current: 20, target: 35 },
    }),
    dealSize: field(money, {
      title: 'Average deal size',
      description: 'What is the average contract value of your core product, with its currency?',
      example: '45000 USD',
    }),
    salesCycle: field(duration, {
      title: 'Sales cycle',
      description: 'How long does a typical deal take from first contact to close?',
      example: '90 days',
    }),
    crm: field(z.enum(crmSystems), {
      title: 'CRM',
      description: 'In which system does sales work its deals?',
      example: 'salesforce',
    }),
    crmName: field(text, {
      title: 'Name of the CRM',
      description: 'Which CRM is it, when it is none of the list?',
      example: 'SugarCRM',
    }).optional(),
    partnerPipelineTargets: field(flag, {
      title: 'Partner pipeline targets',
      description: 'Does sales have pipeline targets of its own for partner-sourced deals?',
      example: true,
    }),
  })
  .meta({
    title: 'Brief',
    description: 'What a plan is generated from.',
  });

/** The answers of a person, with quantities parsed. */
export type Brief = z.output<typeof brief>;

export type BriefKey = keyof Brief;

/** A value that can be picked, in words. */
export interface ChoiceWords {
  readonly title: string;
  readonly description: string;
}

export const partnerTypeChoices: Readonly<Record<PartnerType, ChoiceWords>> = {
  technology: { title: 'Technology', description: 'Their product integrates with yours at joint customers.' },
  reseller: { title: 'Reseller', description: 'They sell your product to their own customers.' },
  referral: { title: 'Referral', description: 'They introduce you to accounts and leave the sale to you.' },
  'system-integrator': {
    title: 'System integrator',
    description: 'They implement your product and sell services around it.',
  },
};

export const programStateChoices: Readonly<Record<ProgramState, ChoiceWords>> = {
  none: { title: 'No program yet', description: 'You start from scratch.' },
  informal: { title: 'Informal', description: 'There are partners, and no structure that everybody knows.' },
  rebuild: { title: 'To be rebuilt', description: 'There is a program, and it does not produce what it should.' },
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

function noPartnerType(issue: { readonly input?: unknown }): string {
  const found = Array.isArray(issue.input) ? '' : `${shown(issue.input)} is not a list of partner types. `;
  return `${found}Name at least one type of partner: ${partnerTypes.join(', ')}.`;
}
