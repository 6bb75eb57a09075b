import { formatQuantity, toYaml } from '../../core/quantity.ts';
import { rankedTiers } from '../facts/ranked-tiers.ts';
import { secondaryMetricIds } from '../facts/secondary-metrics.ts';
import {
  COST_METHOD,
  DIRECT_COMPARISON,
  proposedCosts,
  proposedInfluencedRevenue,
  proposedPrimary,
  proposedRevenue,
  proposedSecondary,
} from '../proposals/measurement.ts';
import { proposedReview } from '../proposals/reporting.ts';
import { WINDOW } from '../proposals/times.ts';
import { sentences } from '../sentences.ts';
import { defineDemands } from './demand.ts';

const primaryMetrics = [
  'Primary metrics: [the three primary metrics with targets if known]',
  sentences.sourcedRevenue,
  sentences.roi,
  'Partner pipeline coverage: the ratio of partner-sourced pipeline to partner-sourced revenue target.',
];

export const measurement = defineDemands({
  'measurement.primary': {
    rule: 'measurement/no-primary-metrics',
    lacks: 'partner-sourced revenue, partner program ROI and partner pipeline coverage, with targets if they are known',
    source: ['Primary metrics: [the three primary metrics with targets if known]'],
    missing: (plan) => ({
      message:
        'The plan has no primary metrics. Without them nobody can say what you would lose if the program did not exist. Add "primary" with partner-sourced revenue, ROI and pipeline coverage.',
      value: proposedPrimary(plan),
    }),
  },
  'measurement.primary.sourcedRevenue': {
    rule: 'measurement/missing-primary-metric',
    lacks: 'the revenue that partner-sourced deals should close',
    source: primaryMetrics,
    missing: (plan) => ({
      message:
        'Partner-sourced revenue is not among the primary metrics. It is the headline number: closed revenue of partner-sourced deals in a defined period. Add "sourcedRevenue".',
      value: proposedPrimary(plan).sourcedRevenue,
    }),
  },
  'measurement.primary.sourcedRevenue.period': {
    rule: 'measurement/no-period',
    lacks: 'the period over which revenue is counted',
    source: [sentences.sourcedRevenue],
    missing: (plan) => {
      const target = plan.measurement?.primary?.sourcedRevenue?.target?.value;
      const what = target === undefined ? 'Partner-sourced revenue' : `The target of ${formatQuantity(target)}`;
      return { message: `${what} has no period. Add "period", for example 12 months.`, value: { placeholder: WINDOW } };
    },
  },
  'measurement.primary.sourcedRevenue.target': {
    rule: 'measurement/no-revenue-target',
    source: [
      'Whether sales has separate pipeline targets for partner-sourced deals',
      'Partner pipeline coverage: the ratio of partner-sourced pipeline to partner-sourced revenue target.',
    ],
    missing: (plan) => {
      if (plan.program?.partnerPipelineTargets?.value !== true) return undefined;
      return {
        message:
          'Sales has separate pipeline targets for partner-sourced deals ("partnerPipelineTargets: true"), and there is no revenue target from which they follow. Add "target".',
        value: { placeholder: toYaml(proposedRevenue(plan)) },
      };
    },
  },
  'measurement.primary.roi': {
    rule: 'measurement/missing-primary-metric',
    lacks: 'the return on the cost of the program',
    source: primaryMetrics,
    missing: (plan) => {
      return {
        message:
          'The ROI of the program is not among the primary metrics. It says what a unit of money spent on partners returns. Add "roi" with the costs of the program.',
        value: proposedPrimary(plan).roi,
      };
    },
  },
  'measurement.primary.roi.costs': {
    rule: 'measurement/missing-cost',
    lacks: 'what the program costs',
    source: [sentences.roi],
    missing: (plan) => ({
      message:
        'The ROI does not say what the program costs. Add "costs" with its four parts: partner success headcount, co-marketing spend, partner events, portal and tools.',
      value: proposedCosts(plan),
    }),
  },
  'measurement.primary.roi.comparedWith': {
    rule: 'measurement/no-direct-comparison',
    lacks: 'what the ROI is compared with',
    source: ['Compare this to the cost of generating the same revenue through direct demand gen.'],
    missing: {
      message:
        'The ROI is compared with nothing. Add "comparedWith": the cost of the same revenue through direct demand generation.',
      value: { placeholder: DIRECT_COMPARISON },
    },
  },
  'measurement.primary.pipelineCoverage': {
    rule: 'measurement/missing-primary-metric',
    lacks: 'the ratio of partner-sourced pipeline to the revenue target',
    source: primaryMetrics,
    missing: (plan) => ({
      message:
        'Pipeline coverage is not among the primary metrics. It says whether there is enough partner-sourced pipeline to reach the revenue target. Add "pipelineCoverage", typically 3x to 4x.',
      value: proposedPrimary(plan).pipelineCoverage,
    }),
  },
  'measurement.influencedRevenue': {
    rule: 'measurement/no-influenced-revenue',
    lacks: 'how revenue that partners influenced is kept apart from what they sourced',
    source: [sentences.measurementFramework],
    missing: (plan) => ({
      message:
        'Partner-influenced revenue is not measured, so it cannot be kept apart from what partners sourced. Add "influencedRevenue".',
      value: proposedInfluencedRevenue(plan),
    }),
  },
  'measurement.secondary': {
    rule: 'measurement/no-secondary-metrics',
    lacks: 'activation rate, deal size by partner, time to close and lifetime value',
    source: [
      'Partner activation rate: the percentage of program partners who have referred at least one deal in the last ninety days.',
      'Track this to identify which partners are producing premium deals.',
      'Time to close on partner-sourced deals: measure whether partner-sourced deals close faster than direct deals.',
      'LTV of partner-sourced customers: measure whether customers acquired through partners have better retention and expansion rates.',
    ],
    missing: (plan) => ({
      message:
        'The plan has no secondary metrics. Add "secondary" with activation, deal size by partner, time to close and lifetime value.',
      value: secondaryMetricIds.map((id) => proposedSecondary(plan, id)),
    }),
  },
  'measurement.secondary.*.metric': { rule: 'schema/missing-key', lacks: 'which metric this is' },
  'measurement.costComparison': {
    rule: 'measurement/no-cost-comparison',
    lacks: 'the cost of partner-sourced revenue against direct demand generation for the same pipeline',
    source: [sentences.measurementFramework],
    missing: {
      message:
        'The plan does not compare what partner-sourced pipeline costs with what the same pipeline costs through direct demand generation. Add "costComparison" with both figures, or with the method while they are not known.',
      value: { method: { placeholder: COST_METHOD } },
    },
  },
  'measurement.costComparison.method': {
    rule: 'measurement/incomplete-cost-comparison',
    lacks: 'the costs and how they are calculated',
  },
  'measurement.reporting': {
    rule: 'reporting/none',
    lacks: 'how often and to whom the numbers are reported',
    source: [sentences.reportingSlot],
    missing: { remedy: 'Add "reporting" with a cadence and an audience.' },
  },
  'measurement.reporting.cadence': {
    rule: 'reporting/no-cadence',
    lacks: 'how often the numbers are reported',
    source: [sentences.reportingSlot],
    missing: { remedy: 'Add "cadence", for example monthly.', value: { placeholder: 'monthly' } },
  },
  'measurement.reporting.audience': {
    rule: 'reporting/no-audience',
    lacks: 'who gets the report',
    source: [sentences.reportingSlot],
    missing: {
      message:
        'The plan does not say who gets the numbers. Add "audience" with the roles that read them, the owner of the budget among them.',
    },
  },
  'measurement.businessReview': {
    rule: 'reporting/no-business-review',
    lacks: 'what is reviewed with Tier 1 partners, with whom and how often',
    source: [sentences.reviewSlot, sentences.firstTier],
    missing: (plan) => {
      const first = rankedTiers(plan).find(({ level }) => level === 0);
      const benefit = first?.tier.benefits?.businessReview;
      const promised =
        first === undefined || benefit === undefined || benefit.value === 'none'
          ? ''
          : ` ${first.title} is promised one ("businessReview: ${benefit.value}").`;
      return {
        message: `The plan has no structure for the quarterly business review with Tier 1 partners.${promised} Add "businessReview" with tiers, cadence and an agenda.`,
        value: proposedReview(plan),
      };
    },
  },
  'measurement.businessReview.tiers': {
    rule: 'reporting/first-tier-not-reviewed',
    lacks: 'the tiers that have business reviews',
    source: [sentences.reviewSlot, sentences.firstTier],
    missing: (plan) => {
      const first = rankedTiers(plan).find(({ level }) => level === 0);
      const id = first?.tier.id?.value;
      if (first === undefined || id === undefined) return undefined;
      return {
        message: `The business review does not say with which tiers it takes place. It is for Tier 1: add "tiers: [${id}]".`,
        value: [id],
        decided: true,
      };
    },
  },
  'measurement.businessReview.cadence': {
    rule: 'reporting/rare-business-review',
    lacks: 'how often business reviews take place',
    source: [sentences.reviewSlot, sentences.firstTier],
    missing: {
      message:
        'The business review does not say how often it takes place. Tier 1 has it every quarter. Add "cadence: quarterly".',
      value: 'quarterly',
      decided: true,
    },
  },
  'measurement.businessReview.agenda': {
    rule: 'reporting/thin-agenda',
    lacks: 'what a business review goes through',
    source: [sentences.reviewSlot],
    missing: {
      message:
        'The business review has no agenda. Add "agenda" with at least three points: the numbers, what was lost and why, and the next quarter.',
    },
  },
});

export const metrics = defineDemands({
  'metrics.*.name': { rule: 'schema/missing-key', lacks: 'what this metric is called' },
  'metrics.*.unit': { rule: 'metrics/no-unit', lacks: 'what this metric is counted in' },
  'metrics.*.weights.*.metric': { rule: 'schema/missing-key', lacks: 'what is counted toward this score' },
});
