import { toYaml } from '../../core/quantity.ts';
import { exampleAt } from '../../core/vocabulary.ts';
import { averageDeal, salesCycle } from '../proposals/deals.ts';
import { proposedPartners } from '../proposals/partners.ts';
import { sentences } from '../sentences.ts';
import { defineDemands } from './demand.ts';

export const program = defineDemands({
  'program.built': {
    rule: 'program/unknown-date',
    lacks: 'the day on which this plan was built',
    source: ["Built: [today's date]"],
    missing: {
      message:
        'The day on which this plan was built is not known. Write it, so that readers can tell how old its numbers are.',
    },
  },
  'program.partnerTypes': { rule: 'schema/missing-key', lacks: 'which types of partners the program is for' },
  'program.crm': {
    rule: 'program/unknown-crm',
    lacks: 'in which CRM deals are tracked',
    source: ['Whether the CRM is HubSpot, Salesforce, or another system', 'Be specific about CRM configuration.'],
    missing: (plan) => {
      if (plan.program?.crmName !== undefined) return undefined;
      return {
        message:
          'The CRM is not known. Field types, names and limits are not checked, and nobody can build them. Ask who runs the CRM, and write which one it is.',
      };
    },
  },
  'program.crmName': {
    rule: 'program/missing-crm-name',
    source: ['Whether the CRM is HubSpot, Salesforce, or another system', 'Be specific about CRM configuration.'],
    missing: (plan) => {
      if (plan.program?.crm?.value !== 'other') return undefined;
      return {
        message:
          'The CRM is "other", and its name is missing. Name it, so that the admin knows where fields and workflows belong.',
      };
    },
  },
  'program.deals.averageSize': {
    rule: 'program/missing-deal-size',
    source: [sentences.dealFacts],
    missing: (plan) => ({
      message:
        'The average deal size is missing. ACV thresholds and targets are measured against it: write the average contract value of the core product, with its currency.',
      value: { placeholder: toYaml(averageDeal(plan)) },
    }),
  },
  'program.deals': {
    rule: 'program/missing-deals',
    source: [sentences.dealFacts],
    missing: (plan) => ({
      message:
        'The plan does not say how large a typical deal is and how long it takes. Thresholds, protection and targets are measured against both.',
      value: {
        averageSize: { placeholder: toYaml(averageDeal(plan)) },
        salesCycle: { placeholder: salesCycle(plan) },
      },
    }),
  },
  'program.partners': {
    rule: 'program/missing-partner-count',
    source: ['Number of current or target partners'],
    missing: (plan) => ({
      message:
        'The plan does not say how many partners there are or are planned. Tiers, capacity and targets depend on it: write "current", "target" or both.',
      value: proposedPartners(plan),
    }),
  },
  'program.deals.salesCycle': {
    rule: 'program/missing-sales-cycle',
    source: [sentences.dealFacts],
    missing: (plan) => ({
      message:
        'The sales cycle is missing. The protection of a registration has to cover most of it: write how long a deal takes from first contact to close.',
      value: { placeholder: salesCycle(plan) },
    }),
  },
  'program.scope': {
    rule: 'scope/missing-note',
    source: [
      'Note that this skill covers operational and attribution infrastructure only.',
      'Partner agreements, legal terms, and commission structures are outside scope and should be handled separately with legal and finance.',
    ],
    missing: {
      message:
        'The plan does not say what it leaves out. Note that it covers operational and attribution infrastructure only, and who handles agreements, legal terms and commissions.',
      value: String(exampleAt(['program', 'scope'])),
      decided: true,
    },
  },
});
