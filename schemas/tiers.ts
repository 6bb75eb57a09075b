import * as z from 'zod';
import { field, flag, identifier, text, wholeNumber } from './field.ts';
import { metricName } from './own-metrics.ts';
import { duration, money, thresholdValue } from './quantities.ts';

/** What a threshold says. */
const thresholdKeys = {
  metric: field(metricName, {
    title: 'Metric',
    description: 'The metric that is measured, one of the framework or the id of one under metrics.',
    example: 'sourced-pipeline',
  }),
  atLeast: field(thresholdValue, {
    title: 'At least',
    description: 'The value that has to be reached.',
    example: '500000 USD',
  }).optional(),
  below: field(thresholdValue, {
    title: 'Below',
    description: 'The value under which the line is crossed, for a move down.',
    example: '300000 USD',
  }).optional(),
  within: field(duration, {
    title: 'Within',
    description: 'The window of time over which it is measured. The framework looks at twelve months of pipeline.',
    example: '12 months',
  }).optional(),
  region: field(identifier, {
    title: 'Region',
    description: 'The id of the region in which this line counts, where another value counts elsewhere.',
    example: 'emea',
  }).optional(),
  note: field(text, {
    title: 'Note',
    description: 'What a reader should know about this line.',
    example: 'Counted from accepted registrations.',
  }).optional(),
};

/** A measured line that a partner is above or below, within a window of time. */
export const threshold = z.strictObject(thresholdKeys);

const thresholdItem = field(threshold, {
  title: 'Threshold',
  description: 'A metric, a value and a window.',
  example: { metric: 'sourced-pipeline', atLeast: '500000 USD', within: '12 months' },
});

/** A threshold, or several that count together. */
const alternative = z.strictObject({
  ...thresholdKeys,
  metric: thresholdKeys.metric.optional(),
  allOf: field(z.array(thresholdItem), {
    title: 'All of',
    description: 'Several thresholds that count as one alternative, when all of them are met.',
    example: [
      { metric: 'closed-deals', atLeast: '3 deals', within: '12 months' },
      { metric: 'customer-retention', atLeast: '90%' },
    ],
  }).optional(),
});

export const commitments = [
  'agreement-signed',
  'certified',
  'named-contact',
  'enablement-completed',
  'delivery-certified',
] as const;
export type Commitment = (typeof commitments)[number];

/** Each commitment in the middle of a sentence. */
export const commitmentTitles: Readonly<Record<Commitment, string>> = {
  'agreement-signed': 'agreement signed',
  certified: 'certified',
  'named-contact': 'named contact',
  'enablement-completed': 'enablement completed',
  'delivery-certified': 'certified for delivery',
};

/** What the people of a partner do, of whom a tier asks for some. */
export const peopleRoles = ['sales', 'presales', 'delivery', 'support', 'marketing'] as const;
export type PeopleRole = (typeof peopleRoles)[number];

const certifiedPeople = z.strictObject({
  role: field(z.enum(peopleRoles), {
    title: 'Role',
    description: 'What these people do at the partner: sales, presales, delivery, support or marketing.',
    example: 'delivery',
  }),
  certified: field(wholeNumber, {
    title: 'Certified people',
    description: 'How many of them are certified at the least.',
    example: 2,
  }).optional(),
  level: field(text, {
    title: 'Level',
    description: 'The level of the certification, as program.certificationLevels names it, where there are several.',
    example: 'Professional',
  }).optional(),
  note: field(text, {
    title: 'Note',
    description: 'What a reader should know about this line.',
    example: 'One of them in each country.',
  }).optional(),
});

const criteria = z.strictObject({
  performance: field(z.array(thresholdItem), {
    title: 'Performance criteria',
    description:
      'What the partner has produced: pipeline of the last twelve months, closed revenue, deal size, retention.',
    example: [{ metric: 'sourced-pipeline', atLeast: '500000 USD', within: '12 months' }],
  }).optional(),
  potential: field(z.array(thresholdItem), {
    title: 'Potential criteria',
    description: 'What the partner could produce: overlap with your ideal customers, sales capacity, relationships.',
    example: [{ metric: 'icp-overlap', atLeast: '200 accounts' }],
  }).optional(),
  people: field(
    z.array(
      field(certifiedPeople, {
        title: 'People of a role',
        description: 'How many people of a role are certified, and at which level.',
        example: { role: 'delivery', certified: 2, level: 'Professional' },
      }),
    ),
    {
      title: 'People by role',
      description: 'How many people the partner has certified for sales, presales or delivery.',
      example: [
        { role: 'sales', certified: 4 },
        { role: 'delivery', certified: 2, level: 'Professional' },
      ],
    },
  ).optional(),
  anyOf: field(
    z.array(
      field(alternative, {
        title: 'Alternative',
        description: 'A threshold, or several under allOf that have to be met together.',
        example: { metric: 'closed-deals', atLeast: '3 deals', within: '12 months' },
      }),
    ),
    {
      title: 'Any of',
      description: 'Alternatives of which one is enough, beside the criteria that everybody has to meet.',
      example: [
        { metric: 'closed-deals', atLeast: '3 deals', within: '12 months' },
        { metric: 'sourced-revenue', atLeast: '250000 USD', within: '12 months' },
      ],
    },
  ).optional(),
  commitment: field(
    z.array(
      field(z.enum(commitments), {
        title: 'Commitment',
        description: 'What the partner has committed to.',
        example: 'agreement-signed',
      }),
    ),
    {
      title: 'Commitment criteria',
      description: 'Whether the partner signed the agreement, completed certification and named a responsive contact.',
      example: ['agreement-signed', 'certified', 'named-contact'],
    },
  ).optional(),
  sustained: field(duration, {
    title: 'Sustained',
    description: 'For how long in a row a partner meets these criteria before it enters, where it is not once.',
    example: '2 quarters',
  }).optional(),
  founding: field(text, {
    title: 'Founding partner rule',
    description: 'How partners enter this tier before there is any history, for the soft launch of a new program.',
    example: 'Up to five partners that commit to a joint account plan enter as founding partners for two quarters.',
  }).optional(),
  note: field(text, {
    title: 'Note',
    description: 'What else decides about this tier.',
    example: 'One performance criterion is enough during the first year.',
  }).optional(),
});

const registrationSla = z.strictObject({
  acknowledge: field(duration, {
    title: 'Acknowledge within',
    description: 'A stricter time to acknowledge a registration of this tier.',
    example: '4 business hours',
  }).optional(),
  decide: field(duration, {
    title: 'Decide within',
    description: 'A stricter time to accept or decline a registration of this tier.',
    example: '1 business day',
  }).optional(),
});

const benefits = z.strictObject({
  partnerSuccess: field(z.enum(['dedicated', 'shared', 'self-service', 'none']), {
    title: 'Partner success',
    description: 'Who looks after the partner: a dedicated manager, a shared team, or the partner portal.',
    example: 'dedicated',
  }).optional(),
  coSell: field(z.enum(['every-deal', 'above-threshold', 'none']), {
    title: 'Co-sell support',
    description: 'On which deals your sales team sells together with the partner.',
    example: 'every-deal',
  }).optional(),
  coSellThreshold: field(money, {
    title: 'ACV threshold for co-sell',
    description: 'The annual contract value from which co-sell support is given.',
    example: '45000 USD',
  }).optional(),
  coMarketing: field(z.enum(['budget', 'assets', 'standard-assets', 'none']), {
    title: 'Co-marketing',
    description:
      'budget: money for joint campaigns. assets: assets and templates. standard-assets: what is in the portal.',
    example: 'budget',
  }).optional(),
  coMarketingBudget: field(money, {
    title: 'Co-marketing budget',
    description: 'The budget for a partner of this tier in a year.',
    example: '10000 USD',
  }).optional(),
  roadmap: field(z.enum(['early-access', 'published', 'none']), {
    title: 'Product roadmap',
    description: 'What the partner sees of the product roadmap, and when.',
    example: 'early-access',
  }).optional(),
  dealRegistration: field(z.enum(['protected', 'standard', 'self-service', 'none']), {
    title: 'Deal registration',
    description:
      'protected: with protection and a defined SLA. standard: with the standard SLA. self-service: in the portal.',
    example: 'protected',
  }).optional(),
  registrationSla: field(registrationSla, {
    title: 'Registration SLA of this tier',
    description: 'The SLA is defined once in the playbook. A tier may override it, only with a stricter one.',
    example: { acknowledge: '4 business hours', decide: '1 business day' },
  }).optional(),
  protection: field(duration, {
    title: 'Protection',
    description: 'How long a registered deal stays protected for this tier, when it is longer than the standard.',
    example: '120 days',
  }).optional(),
  portal: field(flag, {
    title: 'Partner portal',
    description: 'Whether the partner has access to the partner portal.',
    example: true,
  }).optional(),
  businessReview: field(z.enum(['quarterly', 'semiannually', 'annually', 'none']), {
    title: 'Joint business review',
    description: 'How often you review the business together. Tier 1 partners have joint quarterly business reviews.',
    example: 'quarterly',
  }).optional(),
  other: field(
    z.array(
      field(text, {
        title: 'Benefit',
        description: 'A benefit in words.',
        example: 'Listed first in the partner directory',
      }),
    ),
    {
      title: 'Other benefits',
      description: 'What this tier receives beside the benefits above.',
      example: ['Listed first in the partner directory'],
    },
  ).optional(),
});

const tier = z.strictObject({
  id: field(identifier, {
    title: 'Id',
    description: 'The name by which movement, co-sell and launch refer to this tier.',
    example: 'strategic',
  }),
  name: field(text, { title: 'Name', description: 'The name of the tier, as partners see it.', example: 'Strategic' }),
  track: field(identifier, {
    title: 'Track',
    description:
      'The id of the track whose ladder this tier is a step of, where tiers of several kinds of partners stand beside each other.',
    example: 'sell',
  }).optional(),
  description: field(text, {
    title: 'Description',
    description: 'Whom this tier is for, in a sentence.',
    example: 'Partners with whom we plan the year.',
  }).optional(),
  entry: field(z.enum(['by-criteria', 'by-invitation']), {
    title: 'Entry',
    description: 'by-criteria: whoever meets the criteria enters. by-invitation: you ask partners in.',
    example: 'by-invitation',
  }).optional(),
  exit: field(z.enum(['by-criteria', 'never']), {
    title: 'Exit',
    description:
      'by-criteria: whoever no longer meets the criteria leaves. never: whoever is in this tier stays, whatever it brings.',
    example: 'never',
  }).optional(),
  partners: field(wholeNumber, {
    title: 'Partners in this tier',
    description: 'How many partners you expect in this tier.',
    example: 5,
  }).optional(),
  criteria: field(criteria, {
    title: 'Criteria',
    description: 'What decides that a partner belongs to this tier: performance, potential and commitment.',
    example: {
      performance: [{ metric: 'sourced-pipeline', atLeast: '500000 USD', within: '12 months' }],
      commitment: ['agreement-signed', 'certified', 'named-contact'],
    },
  }).optional(),
  expectations: field(z.array(thresholdItem), {
    title: 'Expectations',
    description: 'What the partner produces in return: pipeline volume, deal size, customer success outcomes.',
    example: [{ metric: 'sourced-revenue', atLeast: '250000 USD', within: '12 months' }],
  }).optional(),
  benefits: field(benefits, {
    title: 'Benefits',
    description:
      'What the partner receives: sales support, co-marketing, product access, deal registration protection.',
    example: { partnerSuccess: 'shared', coSell: 'none', coMarketing: 'assets', dealRegistration: 'standard' },
  }).optional(),
});

export const tiers = z.array(
  field(tier, {
    title: 'Tier',
    description: 'A class of partners with its criteria and its benefits. The first in the list is Tier 1.',
    example: {
      id: 'referral',
      name: 'Referral',
      criteria: { commitment: ['agreement-signed'] },
      benefits: {
        partnerSuccess: 'self-service',
        coSell: 'none',
        coMarketing: 'standard-assets',
        dealRegistration: 'self-service',
      },
    },
  }),
);
