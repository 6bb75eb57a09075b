import * as z from 'zod';
import { weekdays } from './brief-choices.ts';
import { crmObjects, listOf, motionsByType, partnerCounts, reportedSymptom, targets, team } from './brief-groups.ts';
import { symptoms } from './brief-symptoms.ts';
import { channel } from './channel.ts';
import { field, flag, shown, text } from './field.ts';
import { history } from './history.ts';
import { partnerType, partnerTypes } from './partner-types.ts';
import { people } from './people.ts';
import { crmAdmins, crmSystems, deadline, dealsByType, pains, programStates, startOfProgram } from './program.ts';
import { duration, money, percentage } from './quantities.ts';
import { namedAccounts, regions, segments } from './regions.ts';
import { dealRegistration } from './registration.ts';

/** The rules of a registration that a person can have settled already, with the keys of a plan. */
const rulesOfRegistration = dealRegistration.pick({
  eligibility: true,
  acknowledge: true,
  decide: true,
  declineReasons: true,
  protection: true,
  reminder: true,
  extension: true,
  revocation: true,
});

/**
 * What a person tells before a plan is generated, and what a file `*.partner-brief.yaml` holds. One key for each
 * question, and the description of a key is the question itself. Only the types of the partners, the state of the
 * program and the CRM have to be told: what is left out is assumed, and the plan says so.
 */
export const brief = z
  .strictObject({
    company: field(text, {
      title: 'Company',
      description: 'Which company runs the program?',
      example: 'Northwind',
    }).optional(),
    programName: field(text, {
      title: 'Program name',
      description: 'What do partners know the program as?',
      example: 'Northwind Partner Program',
    }).optional(),
    partnerTypes: field(
      z
        .array(
          field(partnerType, {
            title: 'Partner type',
            description:
              'One of technology, reseller, referral and system-integrator, or the word that you use for a kind of one: distributor, MSP, ISV, agency and the like.',
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
    motions: field(motionsByType, {
      title: 'Motions',
      description: 'How does each type of partner work with you?',
      example: { technology: ['integrate', 'co-sell'] },
    }).optional(),
    state: field(z.enum(programStates), {
      title: 'State of the program',
      description: 'Is there a program today?',
      example: 'informal',
    }),
    since: field(startOfProgram, {
      title: 'Start of the program',
      description: 'Since when does the program exist? A year is enough.',
      example: 2017,
    }).optional(),
    deadline: field(deadline, {
      title: 'Deadline',
      description: 'By which day does something have to be shown, and what for?',
      example: { date: '2027-02-10', for: 'The board decides on the budget' },
    }).optional(),
    partners: field(partnerCounts, {
      title: 'Number of partners',
      description: 'How many partners are there, or do you plan for? Write one number, or today and planned: 20, 35.',
      example: { current: 20, target: 35 },
    }).optional(),
    dealSize: field(money, {
      title: 'Average deal size',
      description: 'What is the average contract value of your core product, with its currency?',
      example: '45000 USD',
    }).optional(),
    salesCycle: field(duration, {
      title: 'Sales cycle',
      description: 'How long does a typical deal take from first contact to close?',
      example: '90 days',
    }).optional(),
    winRate: field(percentage, {
      title: 'Win rate',
      description: 'How many of a hundred deals that partners register do you win?',
      example: '30%',
    }).optional(),
    dealsByType: field(dealsByType, {
      title: 'Deals by type',
      description: 'Which types of partners have deals of another size, length or win rate?',
      example: [{ type: 'reseller', averageSize: '20000 USD', salesCycle: '60 days' }],
    }).optional(),
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
    crmEdition: field(text, {
      title: 'Edition of the CRM',
      description: 'Which edition or plan of the CRM do you have?',
      example: 'Enterprise',
    }).optional(),
    crmAdmin: field(z.enum(crmAdmins), {
      title: 'Admin of the CRM',
      description: 'Who changes the CRM: somebody of your own, somebody outside, or nobody?',
      example: 'own',
    }).optional(),
    crmObjects: field(crmObjects, {
      title: 'Objects of the CRM',
      description: 'What does your company call the objects of deals, partners and registrations?',
      example: { deal: 'Opportunity', partner: 'Partner Account', registration: 'Deal Registration' },
    }).optional(),
    partnerPipelineTargets: field(flag, {
      title: 'Partner pipeline targets',
      description: 'Does sales have pipeline targets of its own for partner-sourced deals?',
      example: true,
    }).optional(),
    targets: field(targets, {
      title: 'Targets',
      description: 'What should partners source in the first year?',
      example: { sourcedRevenue: '1200000 USD' },
    }).optional(),
    history: field(history, {
      title: 'History',
      description: 'What did partners bring in the last twelve months? Every figure that is known helps.',
      example: { won: { deals: 151, revenue: '18100000 USD' }, activePartners: 140 },
    }).optional(),
    budget: field(money, {
      title: 'Budget',
      description: 'What may the program cost in a year, people included?',
      example: '300000 USD',
    }).optional(),
    team: field(team, {
      title: 'Team',
      description: 'Who works for the program?',
      example: { partnerManagers: 2, partnerOperations: 1, conflictsDecidedBy: 'Revenue operations' },
    }).optional(),
    people: field(people, {
      title: 'People',
      description: 'Who is really there for the program, with how much time? Nobody else is given a task.',
      example: [
        { role: 'Channel account manager', count: 9 },
        { role: 'Founder', name: 'Ana', time: '3 hours a week' },
      ],
    }).optional(),
    portal: field(text, {
      title: 'Partner portal',
      description: 'What is your partner portal called? Write none when there is none.',
      example: 'Northwind Partner Portal',
    }).optional(),
    countries: field(
      listOf(
        field(text, { title: 'Country', description: 'A country in which partners sell.', example: 'Germany' }),
        '[Germany, Austria]',
      ),
      {
        title: 'Countries',
        description: 'In which countries do partners sell for you?',
        example: ['Germany', 'Austria'],
      },
    ).optional(),
    workingDays: field(
      listOf(
        field(z.enum(weekdays), {
          title: 'Working day',
          description: 'A day of the week on which people answer partners.',
          example: 'monday',
        }),
        '[monday, tuesday, wednesday, thursday, friday]',
      ),
      {
        title: 'Working days',
        description: 'On which days do people answer partners? Business days are counted in them.',
        example: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      },
    ).optional(),
    regions: field(regions, {
      title: 'Regions',
      description: 'In which regions are thresholds or owners different?',
      example: [{ id: 'emea', name: 'EMEA', countries: ['Germany', 'France'], thresholds: '60%' }],
    }).optional(),
    segments: field(segments, {
      title: 'Size classes',
      description: 'Which sizes of customers are there, and who sells to each?',
      example: [{ name: 'Mid-market', size: '200 to 2,000 employees', soldBy: 'partners' }],
    }).optional(),
    namedAccounts: field(namedAccounts, {
      title: 'Named accounts',
      description: 'Which accounts does somebody own before any partner registers a deal there?',
      example: { count: 300, owner: 'Field sales' },
    }).optional(),
    channel: field(channel, {
      title: 'Channel',
      description: 'Who buys from whom where partners sell to partners, and who gets the credit?',
      example: { flow: ['vendor', 'distributor', 'reseller', 'customer'], credited: 'reseller' },
    }).optional(),
    dealRegistration: field(rulesOfRegistration, {
      title: 'Rules of registration',
      description: 'Which rules for registrations are settled: minimum value, answer, protection, extension?',
      example: { eligibility: { minimumValue: '5000 USD' }, protection: '90 days' },
    }).optional(),
    pains: field(pains, {
      title: 'What hurts most',
      description: 'In which order do these things hurt, the worst first?',
      example: ['channel-conflict', 'inactive-partners'],
    }).optional(),
    symptoms: field(listOf(reportedSymptom, '[disputed-credit, inactive-partners]'), {
      title: 'What hurts today',
      description: 'What do you notice in the program that exists? The answers decide the diagnosis.',
      example: [{ symptom: 'disputed-credit', evidence: symptoms['disputed-credit'].example }, 'inactive-partners'],
    }).optional(),
  })
  .meta({
    title: 'Brief',
    description: 'What a plan is generated from.',
  });

/** The answers of a person, with quantities parsed. What was left out is absent. */
export type Brief = z.output<typeof brief> & {
  /** The types in the words of the person, where they are others than those of the framework. No answer of its own. */
  readonly partnerWords?: readonly string[];
};

export type BriefKey = keyof z.output<typeof brief>;

/** A symptom of a brief: alone, or with its evidence. */
export type ReportedSymptom = NonNullable<Brief['symptoms']>[number];

function noPartnerType(issue: { readonly input?: unknown }): string {
  const found = Array.isArray(issue.input) ? '' : `${shown(issue.input)} is not a list of partner types. `;
  return `${found}Name at least one type of partner: ${partnerTypes.join(', ')}.`;
}
