import * as z from 'zod';
import { field, identifier, text } from './field.ts';
import { cadences } from './movement.ts';
import { countOfThings, duration, expects, expectsMoney, money, percentage, ratio } from './quantities.ts';

const owner = field(text, {
  title: 'Owner',
  description: 'The role that reports this number.',
  example: 'Revenue operations',
});
const source = field(text, {
  title: 'Source',
  description: 'Where the number comes from: a view, a report or a field.',
  example: 'Partner-sourced pipeline view',
});

const revenue = z.strictObject({
  target: field(money, {
    title: 'Target',
    description: 'The revenue that the program should close in the period. Leave it out when it is not known yet.',
    example: '1000000 USD',
  }).optional(),
  committed: field(money, {
    title: 'Committed',
    description:
      'What of the target is promised for the period, where the target is a goal beyond it. Leave it out where the target itself is promised.',
    example: '600000 USD',
  }).optional(),
  period: field(duration, {
    title: 'Period',
    description: 'The period over which revenue is counted.',
    example: '12 months',
  }).optional(),
  source: source.optional(),
  owner: owner.optional(),
});

const programCosts = z.strictObject({
  partnerSuccess: field(money, {
    title: 'Partner success headcount',
    description: 'The cost of the people who look after partners, in the period.',
    example: '180000 USD',
  }).optional(),
  coMarketing: field(money, {
    title: 'Co-marketing spend',
    description: 'What is spent on co-marketing in the period.',
    example: '60000 USD',
  }).optional(),
  events: field(money, {
    title: 'Partner events',
    description: 'What partner events cost in the period.',
    example: '25000 USD',
  }).optional(),
  tools: field(money, {
    title: 'Portal and tools',
    description: 'What the partner portal and other tools cost in the period.',
    example: '18000 USD',
  }).optional(),
});

const roi = z.strictObject({
  target: field(ratio, {
    title: 'Target',
    description: 'Partner-sourced revenue divided by the cost of the program, as a multiple.',
    example: '4x',
  }).optional(),
  costs: field(programCosts, {
    title: 'Program costs',
    description: 'What the program costs: partner success headcount, co-marketing, events, portal and tools.',
    example: { partnerSuccess: '180000 USD', coMarketing: '60000 USD', events: '25000 USD', tools: '18000 USD' },
  }).optional(),
  comparedWith: field(text, {
    title: 'Compared with',
    description: 'What the ROI is compared with: the cost of the same revenue through direct demand generation.',
    example: 'Cost of the same revenue through direct demand generation, 2.6x last year',
  }).optional(),
  source: source.optional(),
  owner: owner.optional(),
});

const coverage = z.strictObject({
  target: field(ratio, {
    title: 'Target',
    description:
      'Partner-sourced pipeline divided by the partner-sourced revenue target. Programs typically need 3x to 4x.',
    example: '3x',
  }).optional(),
  pipelineTarget: field(money, {
    title: 'Pipeline target',
    description: 'The pipeline that follows: coverage times revenue target.',
    example: '3000000 USD',
  }).optional(),
  formula: field(text, {
    title: 'Formula',
    description: 'How coverage is calculated, when it differs from the framework.',
    example: 'Partner-sourced pipeline divided by partner-sourced revenue target',
  }).optional(),
  source: source.optional(),
  owner: owner.optional(),
});

const primary = z.strictObject({
  sourcedRevenue: field(revenue, {
    title: 'Partner-sourced revenue',
    description: 'Closed revenue from partner-sourced deals in a defined period. The headline number.',
    example: { target: '1000000 USD', period: '12 months' },
  }).optional(),
  roi: field(roi, {
    title: 'Partner program ROI',
    description: 'Partner-sourced revenue divided by the total cost of running the program.',
    example: {
      target: '4x',
      costs: { partnerSuccess: '180000 USD', coMarketing: '60000 USD', events: '25000 USD', tools: '18000 USD' },
      comparedWith: 'Cost of the same revenue through direct demand generation',
    },
  }).optional(),
  pipelineCoverage: field(coverage, {
    title: 'Partner pipeline coverage',
    description: 'Partner-sourced pipeline divided by the partner-sourced revenue target.',
    example: { target: '3x', pipelineTarget: '3000000 USD' },
  }).optional(),
});

/** The secondary metrics that the framework names. A plan may have others beside them. */
export const secondaryMetrics = {
  'activation-rate': 'Partner activation rate',
  'average-deal-size-by-partner': 'Average deal size by partner',
  'time-to-close': 'Time to close on partner-sourced deals',
  'lifetime-value': 'LTV of partner-sourced customers',
} as const;

const secondaryMetric = z.strictObject({
  metric: field(text, {
    title: 'Metric',
    description:
      'activation-rate, average-deal-size-by-partner, time-to-close, lifetime-value, or one of your own in words.',
    example: 'activation-rate',
  }),
  target: field(
    z.union([percentage, money, ratio, duration, countOfThings], {
      error: expectsMoney(
        expects(
          'a value to reach',
          'Write a percentage (60%), money (50000 USD), a multiple (1.2x), a length of time (75 days) or a number of things (900 points).',
        ),
      ),
    }),
    {
      title: 'Target',
      description: 'The value to reach, if it is known.',
      example: '60%',
    },
  ).optional(),
  window: field(duration, {
    title: 'Window',
    description: 'The window of time over which it is measured. Activation looks at the last ninety days.',
    example: '90 days',
  }).optional(),
  counts: field(z.enum(['submitted', 'accepted']), {
    title: 'Counts',
    description: 'Whether submitted or accepted registrations count as a referred deal.',
    example: 'submitted',
  }).optional(),
  comparedWith: field(text, {
    title: 'Compared with',
    description: 'The baseline, usually direct deals or direct customers.',
    example: 'Direct deals of the same quarter',
  }).optional(),
  measures: field(
    z.array(
      field(z.enum(['retention', 'expansion']), {
        title: 'Measure',
        description: 'What makes up the lifetime value: retention and expansion.',
        example: 'retention',
      }),
    ),
    {
      title: 'Measures',
      description: 'For lifetime value: retention and expansion.',
      example: ['retention', 'expansion'],
    },
  ).optional(),
  pipelineLink: field(text, {
    title: 'Link to pipeline',
    description: 'How an activity number leads to pipeline. Without such a link it should not be measured.',
    example: 'Downloads with a registered deal of the same company within 60 days',
  }).optional(),
  source: source.optional(),
  owner: owner.optional(),
});

const costComparison = z.strictObject({
  partnerSourced: field(money, {
    title: 'Partner-sourced',
    description: 'What partner-sourced revenue costs for a given amount of pipeline.',
    example: '80000 USD',
  }).optional(),
  direct: field(money, {
    title: 'Direct demand generation',
    description: 'What direct demand generation costs for the same amount of pipeline.',
    example: '140000 USD',
  }).optional(),
  perPipeline: field(money, {
    title: 'For a pipeline of',
    description: 'The amount of pipeline that both costs are for.',
    example: '1000000 USD',
  }).optional(),
  method: field(text, {
    title: 'Method',
    description: 'How both costs are calculated, when the figures are not known yet.',
    example: 'Program cost and demand generation spend of the quarter, each divided by the pipeline that it created.',
  }).optional(),
});

const reporting = z.strictObject({
  cadence: field(z.enum(cadences), {
    title: 'Cadence',
    description: 'How often the numbers are reported.',
    example: 'monthly',
  }).optional(),
  audience: field(
    z.array(
      field(text, { title: 'Reader', description: 'A role that gets the report.', example: 'Chief revenue officer' }),
    ),
    {
      title: 'Audience',
      description: 'Who gets the report, the owner of the budget among them.',
      example: ['Chief revenue officer', 'VP Sales'],
    },
  ).optional(),
  owner: owner.optional(),
});

const businessReview = z.strictObject({
  tiers: field(z.array(field(identifier, { title: 'Tier', description: 'The id of a tier.', example: 'strategic' })), {
    title: 'Tiers',
    description: 'The tiers that have joint business reviews. The framework has them for Tier 1.',
    example: ['strategic'],
  }).optional(),
  cadence: field(z.enum(cadences), {
    title: 'Cadence',
    description: 'How often they take place.',
    example: 'quarterly',
  }).optional(),
  agenda: field(
    z.array(
      field(text, {
        title: 'Agenda item',
        description: 'A point of the agenda.',
        example: 'Pipeline and revenue against the targets of the quarter',
      }),
    ),
    {
      title: 'Agenda',
      description: 'What is reviewed, at least three points.',
      example: [
        'Pipeline and revenue against targets',
        'Lost deals and what they teach',
        'Joint targets for the next quarter',
      ],
    },
  ).optional(),
});

export const measurement = z.strictObject({
  primary: field(primary, {
    title: 'Primary metrics',
    description: 'Partner-sourced revenue, program ROI and pipeline coverage, with targets where they are known.',
    example: {
      sourcedRevenue: { target: '1000000 USD', period: '12 months' },
      roi: { target: '4x' },
      pipelineCoverage: { target: '3x', pipelineTarget: '3000000 USD' },
    },
  }).optional(),
  influencedRevenue: field(revenue, {
    title: 'Partner-influenced revenue',
    description: 'Revenue that partners influenced, kept apart from what they sourced.',
    example: { period: '12 months' },
  }).optional(),
  secondary: field(
    z.array(
      field(secondaryMetric, {
        title: 'Secondary metric',
        description: 'A metric beside the three primary ones.',
        example: { metric: 'activation-rate', target: '60%', window: '90 days' },
      }),
    ),
    {
      title: 'Secondary metrics',
      description: 'Activation, deal size by partner, time to close and lifetime value.',
      example: [{ metric: 'activation-rate', target: '60%', window: '90 days' }],
    },
  ).optional(),
  costComparison: field(costComparison, {
    title: 'Cost comparison',
    description: 'The cost of partner-sourced revenue against direct demand generation, for the same pipeline.',
    example: { partnerSourced: '80000 USD', direct: '140000 USD', perPipeline: '1000000 USD' },
  }).optional(),
  reporting: field(reporting, {
    title: 'Reporting',
    description: 'How often and to whom the numbers are reported.',
    example: { cadence: 'monthly', audience: ['Chief revenue officer', 'VP Sales'] },
  }).optional(),
  businessReview: field(businessReview, {
    title: 'Quarterly business review',
    description: 'The joint review with Tier 1 partners.',
    example: {
      tiers: ['strategic'],
      cadence: 'quarterly',
      agenda: [
        'Pipeline and revenue against targets',
        'Lost deals and what they teach',
        'Joint targets for the next quarter',
      ],
    },
  }).optional(),
});
