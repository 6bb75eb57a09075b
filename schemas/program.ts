import * as z from 'zod';
import { field, flag, orUnknown, text, wholeNumber } from './field.ts';
import { partnerType } from './partner-types.ts';
import { date, dateMessage, duration, expects, money, percentage } from './quantities.ts';

export const programStates = ['none', 'informal', 'rebuild', 'running'] as const;
export type ProgramState = (typeof programStates)[number];

export const crmSystems = ['salesforce', 'hubspot', 'dynamics', 'pipedrive', 'zoho', 'other'] as const;
export type CrmSystem = (typeof crmSystems)[number];

/** When a program started: the year, or the day where somebody knows it. */
export const startOfProgram = z.union([z.int().min(1900).max(2200), date], {
  error: expects('when a program started', 'Write the year, for example 2017, or the day as in 2017-03-01.'),
});

const partnerCounts = z.strictObject({
  current: field(wholeNumber, {
    title: 'Partners today',
    description: 'How many partners the program has now. Zero for a program that does not exist yet.',
    example: 20,
  }).optional(),
  target: field(wholeNumber, {
    title: 'Partners planned',
    description: 'How many partners the program is built for.',
    example: 35,
  }).optional(),
});

const deals = z.strictObject({
  averageSize: field(money, {
    title: 'Average deal size',
    description: 'The average contract value of the core product. ACV thresholds are measured against it.',
    example: '45000 USD',
  }).optional(),
  salesCycle: field(duration, {
    title: 'Sales cycle',
    description: 'How long a deal takes from first contact to close. The protection of a registration has to cover it.',
    example: '90 days',
  }).optional(),
  winRate: field(percentage, {
    title: 'Win rate',
    description: 'The share of opportunities that are won. It decides how much pipeline coverage is needed.',
    example: '25%',
  }).optional(),
});

export const program = z.strictObject({
  name: field(text, {
    title: 'Program name',
    description: 'The name of the program, as partners know it.',
    example: 'Northwind Partner Program',
  }).optional(),
  company: field(text, {
    title: 'Company',
    description: 'The company that runs the program.',
    example: 'Northwind',
  }).optional(),
  built: field(orUnknown(date, dateMessage), {
    title: 'Built',
    description: 'The day on which this plan was written, or unknown. The document prints it in its head.',
    example: '2026-11-22',
  }).optional(),
  partnerTypes: field(
    z.array(
      field(partnerType, {
        title: 'Partner type',
        description:
          'technology, reseller, referral or system-integrator, or the word that you use for a kind of one: distributor, MSP, ISV, agency.',
        example: 'technology',
      }),
    ),
    {
      title: 'Partner types',
      description:
        'Who the partners are. The infrastructure of a reseller program differs from that of a technology program.',
      example: ['technology'],
    },
  ),
  motion: field(text, {
    title: 'Sales motion',
    description: 'How you and your partners sell together, in a sentence.',
    example: 'Partners introduce us to accounts that use their product, our team runs the sale.',
  }).optional(),
  state: field(z.enum(programStates), {
    title: 'State of the program',
    description:
      'none: there is no program yet. informal: there is one without structure. rebuild: there is one that has to be rebuilt. running: there is one that works, and the plan keeps, improves or documents it, so it needs no launch.',
    example: 'informal',
  }),
  since: field(startOfProgram, {
    title: 'Since',
    description: 'When the program started: a year, or a day. The document says it beside the state.',
    example: 2017,
  }).optional(),
  partners: field(partnerCounts, {
    title: 'Number of partners',
    description: 'How many partners there are and how many are planned.',
    example: { current: 20, target: 35 },
  }).optional(),
  deals: field(deals, {
    title: 'Deals',
    description: 'Size and length of a typical deal for the core product.',
    example: { averageSize: '45000 USD', salesCycle: '90 days' },
  }).optional(),
  crm: field(orUnknown(z.enum(crmSystems)), {
    title: 'CRM',
    description: 'The system in which deals are tracked, or unknown. Field types and names are checked against it.',
    example: 'salesforce',
  }).optional(),
  crmName: field(text, {
    title: 'Name of the CRM',
    description: 'Which CRM it is, when crm is other.',
    example: 'SugarCRM',
  }).optional(),
  portal: field(text, {
    title: 'Partner portal',
    description:
      'The system beside the CRM in which partners work, a portal or a PRM, by its name. Write none when there is none, and nothing promises one.',
    example: 'Northwind Partner Portal',
  }).optional(),
  certificationLevels: field(
    z.array(
      field(text, { title: 'Level', description: 'A level of the certification of people.', example: 'Professional' }),
    ),
    {
      title: 'Levels of certification',
      description: 'The levels at which people of partners are certified, the first one first.',
      example: ['Associate', 'Professional', 'Expert'],
    },
  ).optional(),
  partnerPipelineTargets: field(flag, {
    title: 'Separate pipeline targets',
    description: 'Whether sales has pipeline targets of its own for partner-sourced deals.',
    example: true,
  }).optional(),
  partnerManagers: field(wholeNumber, {
    title: 'Partner managers',
    description:
      'How many people manage partners. Without a standard playbook, nobody can manage more than five partners.',
    example: 2,
  }).optional(),
  scope: field(text, {
    title: 'Scope note',
    description:
      'Says that the plan covers operations and attribution, and who handles agreements, legal terms and commissions.',
    example:
      'This plan covers operational and attribution infrastructure only. Partner agreements, legal terms and commission structures are handled separately with legal and finance.',
  }).optional(),
});
