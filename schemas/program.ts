import * as z from 'zod';
import { symptomIds } from './brief-symptoms.ts';
import { field, flag, orUnknown, text, wholeNumber } from './field.ts';
import { partnerSpellings, partnerType } from './partner-types.ts';
import { headcount, people } from './people.ts';
import { date, dateMessage, duration, expects, money, percentage } from './quantities.ts';

export const programStates = ['none', 'informal', 'rebuild', 'running'] as const;
export type ProgramState = (typeof programStates)[number];

export const crmSystems = ['salesforce', 'hubspot', 'dynamics', 'pipedrive', 'zoho', 'other'] as const;
export type CrmSystem = (typeof crmSystems)[number];

/** When a program started: the year, or the day where somebody knows it. */
export const startOfProgram = z.union([z.int().min(1900).max(2200), date], {
  error: expects('when a program started', 'Write the year, for example 2017, or the day as in 2017-03-01.'),
});

/** A day that presses, and what for. */
export const deadline = z.strictObject({
  date: field(date, {
    title: 'Date',
    description: 'The day by which something has to be shown or decided.',
    example: '2027-02-10',
  }),
  for: field(text, {
    title: 'For',
    description: 'What happens on that day.',
    example: 'The board decides on the budget',
  }).optional(),
});

/** A kind of partner of which something is told, in the word that a person uses for it. */
export const kindOfPartner = z.enum(partnerSpellings, {
  error: 'A kind of partner belongs here, in one of the words for partner types: reseller, distributor, MSP.',
});

/** How many partners there are of each type. A brief and a plan say it with the same keys. */
export const partnersByType = z.array(
  field(
    z.strictObject({
      type: field(kindOfPartner, {
        title: 'Type',
        description: 'A type of partner of the program.',
        example: 'distributor',
      }),
      partners: field(wholeNumber, {
        title: 'Partners',
        description: 'How many partners of this type there are.',
        example: 6,
      }),
    }),
    {
      title: 'Partners of a type',
      description: 'A type of partner, and how many there are of it.',
      example: { type: 'distributor', partners: 6 },
    },
  ),
);

/** Size and length of a deal where they differ by type. A brief and a plan say it with the same keys. */
export const dealsByType = z.array(
  field(
    z.strictObject({
      type: field(kindOfPartner, {
        title: 'Type',
        description: 'A type of partner of the program.',
        example: 'reseller',
      }),
      averageSize: field(money, {
        title: 'Average deal size',
        description: 'The average contract value of deals with partners of this type.',
        example: '20000 USD',
      }).optional(),
      salesCycle: field(duration, {
        title: 'Sales cycle',
        description: 'How long such a deal takes from first contact to close.',
        example: '60 days',
      }).optional(),
      winRate: field(percentage, {
        title: 'Win rate',
        description: 'The share of such deals that are won.',
        example: '25%',
      }).optional(),
    }),
    {
      title: 'Deals of a type',
      description: 'A type of partner, with what is different in its deals.',
      example: { type: 'reseller', averageSize: '20000 USD', salesCycle: '60 days' },
    },
  ),
);

/** Who can change the CRM. */
export const crmAdmins = ['own', 'outside', 'none'] as const;
export type CrmAdmin = (typeof crmAdmins)[number];

/** What hurts, the worst first. */
export const pains = z.array(
  field(z.enum(symptomIds), {
    title: 'Pain',
    description: 'Something that hurts today.',
    example: 'channel-conflict',
  }),
);

const partnerCounts = z.strictObject({
  current: field(wholeNumber, {
    title: 'Partners today',
    description: 'How many partners the program has now. Zero for a program that does not exist yet.',
    example: 20,
  }).optional(),
  active: field(wholeNumber, {
    title: 'Active partners',
    description: 'How many of the partners of today bring something. Quotas are for them.',
    example: 12,
  }).optional(),
  target: field(wholeNumber, {
    title: 'Partners planned',
    description: 'How many partners the program is built for.',
    example: 35,
  }).optional(),
  byType: field(partnersByType, {
    title: 'Partners by type',
    description: 'How many partners of each type there are, where there are several types.',
    example: [
      { type: 'reseller', partners: 400 },
      { type: 'distributor', partners: 6 },
    ],
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
  byType: field(dealsByType, {
    title: 'Deals by type',
    description: 'Size, cycle and win rate by type of partner, where they differ.',
    example: [{ type: 'reseller', averageSize: '20000 USD', salesCycle: '60 days' }],
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
          'One of technology, reseller, referral and system-integrator, or the word that you use for a kind of one: distributor, MSP, ISV, agency and the like.',
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
  deadline: field(deadline, {
    title: 'Deadline',
    description: 'A day that presses, such as the board meeting that decides on the budget.',
    example: { date: '2027-02-10', for: 'The board decides on the budget' },
  }).optional(),
  pains: field(pains, {
    title: 'Pains',
    description: 'What hurts today, the worst first. The diagnosis begins with the first one.',
    example: ['channel-conflict', 'inactive-partners'],
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
  crmEdition: field(text, {
    title: 'Edition of the CRM',
    description: 'The edition or plan of the CRM, by which some things can be automated and others are done by hand.',
    example: 'Enterprise',
  }).optional(),
  crmAdmin: field(z.enum(crmAdmins), {
    title: 'Admin of the CRM',
    description: 'own: somebody of your company changes the CRM. outside: a consultancy does. none: nobody does.',
    example: 'own',
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
  partnerManagers: field(headcount, {
    title: 'Partner managers',
    description:
      'How many people manage partners. Without a standard playbook, nobody can manage more than five partners.',
    example: 2,
  }).optional(),
  people: field(people, {
    title: 'People',
    description: 'Who there really is to work for the program. Nobody else is given a task.',
    example: [
      { role: 'Channel account manager', count: 9 },
      { role: 'Founder', name: 'Ana', time: '3 hours a week' },
    ],
  }).optional(),
  scope: field(text, {
    title: 'Scope note',
    description:
      'That the plan covers operations and attribution, and who handles agreements, legal terms and commissions.',
    example:
      'This plan covers operational and attribution infrastructure only. Partner agreements, legal terms and commission structures are handled separately with legal and finance.',
  }).optional(),
});
