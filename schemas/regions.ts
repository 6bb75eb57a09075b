import * as z from 'zod';
import { field, identifier, text } from './field.ts';
import { metricName } from './own-metrics.ts';
import { duration, percentage, thresholdValue } from './quantities.ts';

/** A threshold of a tier that has a value of its own in a region. */
const regionalThreshold = z.strictObject({
  tier: field(identifier, {
    title: 'Tier',
    description: 'The id of the tier whose threshold has another value here.',
    example: 'strategic',
  }),
  metric: field(metricName, {
    title: 'Metric',
    description: 'The metric that is measured, one of the framework or the id of one under metrics.',
    example: 'sourced-revenue',
  }),
  atLeast: field(thresholdValue, {
    title: 'At least',
    description: 'The value that has to be reached in this region, in the currency of the plan.',
    example: '180000 USD',
  }).optional(),
  within: field(duration, {
    title: 'Within',
    description: 'The window of time over which it is measured.',
    example: '12 months',
  }).optional(),
});

const region = z.strictObject({
  id: field(identifier, {
    title: 'Id',
    description: 'The name by which named accounts refer to this region.',
    example: 'emea',
  }),
  name: field(text, {
    title: 'Name',
    description: 'What people call the region or the territory.',
    example: 'Europe, Middle East and Africa',
  }).optional(),
  countries: field(
    z.array(field(text, { title: 'Country', description: 'A country, or a part of one.', example: 'Germany' })),
    {
      title: 'Countries',
      description: 'What belongs to the region. A country belongs to one region only.',
      example: ['Germany', 'France'],
    },
  ).optional(),
  owner: field(text, {
    title: 'Owner',
    description: 'Who in your company is responsible for the region.',
    example: 'Head of Channel EMEA',
  }).optional(),
  thresholds: field(percentage, {
    title: 'Share of the thresholds',
    description: 'Which share of the thresholds in money counts in this region: 60% in a market that grows.',
    example: '60%',
  }).optional(),
  exceptions: field(
    z.array(
      field(regionalThreshold, {
        title: 'Regional threshold',
        description: 'A threshold of a tier with its value in this region.',
        example: { tier: 'strategic', metric: 'sourced-revenue', atLeast: '180000 USD', within: '12 months' },
      }),
    ),
    {
      title: 'Exceptions',
      description: 'Thresholds that have a value of their own here, where a share of all does not say it.',
      example: [{ tier: 'strategic', metric: 'sourced-revenue', atLeast: '180000 USD', within: '12 months' }],
    },
  ).optional(),
});

/** Regions and territories, where not every partner is measured by the same numbers. */
export const regions = z.array(
  field(region, {
    title: 'Region',
    description: 'A region or a territory with what is different in it: thresholds, countries, owner.',
    example: { id: 'emea', name: 'EMEA', countries: ['Germany', 'France'], thresholds: '60%' },
  }),
);

const segment = z.strictObject({
  name: field(text, {
    title: 'Name',
    description: 'What people call the size class.',
    example: 'Mid-market',
  }),
  size: field(text, {
    title: 'Size',
    description: 'Which customers belong to it: from how many people, or how much revenue, up to how much.',
    example: '200 to 2,000 employees',
  }).optional(),
  soldBy: field(z.enum(['partners', 'sales', 'both']), {
    title: 'Sold by',
    description:
      'partners: only partners sell here. sales: only your own team does. both: both do, by the rules of engagement.',
    example: 'partners',
  }).optional(),
});

export const segments = z.array(
  field(segment, {
    title: 'Size class',
    description: 'A class of customers by their size, and who sells to them.',
    example: { name: 'Mid-market', size: '200 to 2,000 employees', soldBy: 'partners' },
  }),
);

const namedAccount = z.strictObject({
  name: field(text, { title: 'Account', description: 'The name of the account.', example: 'Tailspin Toys' }),
  owner: field(text, {
    title: 'Owner',
    description: 'Who works the account: a person, a team or a partner. One only.',
    example: 'Field sales',
  }).optional(),
  region: field(identifier, {
    title: 'Region',
    description: 'The id of the region to which the account belongs.',
    example: 'emea',
  }).optional(),
});

/** Accounts that somebody owns before any partner registers a deal there. */
export const namedAccounts = z.strictObject({
  count: field(z.int().min(0), {
    title: 'How many',
    description: 'How many named accounts there are.',
    example: 300,
  }).optional(),
  owner: field(text, {
    title: 'Owner',
    description: 'Who works them, where it is the same for all.',
    example: 'Field sales',
  }).optional(),
  kept: field(text, {
    title: 'Kept in',
    description: 'Where the list is kept, so that a registration can be compared with it.',
    example: 'Account field "Named Account"',
  }).optional(),
  accounts: field(
    z.array(
      field(namedAccount, {
        title: 'Named account',
        description: 'An account with its owner.',
        example: { name: 'Tailspin Toys', owner: 'Field sales', region: 'emea' },
      }),
    ),
    {
      title: 'Accounts',
      description: 'The accounts themselves, where there are few.',
      example: [{ name: 'Tailspin Toys', owner: 'Field sales' }],
    },
  ).optional(),
});
