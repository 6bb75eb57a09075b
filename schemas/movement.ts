import * as z from 'zod';
import { field, identifier, text } from './field.ts';
import { duration } from './quantities.ts';
import { threshold } from './tiers.ts';

/** How often something happens, from the most to the least often. */
export const cadences = ['weekly', 'monthly', 'quarterly', 'semiannually', 'annually'] as const;
export type Cadence = (typeof cadences)[number];

const move = z.strictObject({
  from: field(identifier, {
    title: 'From tier',
    description: 'The id of the tier that a partner leaves.',
    example: 'growth',
  }),
  to: field(identifier, {
    title: 'To tier',
    description: 'The id of the tier that a partner enters.',
    example: 'strategic',
  }),
  when: field(
    z.array(
      field(threshold, {
        title: 'Threshold',
        description: 'A metric with atLeast (to move up) or below (to move down) and its window of time.',
        example: { metric: 'sourced-pipeline', atLeast: '500000 USD', within: '12 months' },
      }),
    ),
    {
      title: 'When',
      description: 'The thresholds that move a partner.',
      example: [{ metric: 'sourced-pipeline', atLeast: '500000 USD', within: '12 months' }],
    },
  ).optional(),
  match: field(z.enum(['all', 'any']), {
    title: 'Match',
    description: 'Whether all thresholds have to be crossed or any one of them. All, unless it is said.',
    example: 'all',
  }).optional(),
  note: field(text, {
    title: 'Note',
    description: 'What else happens with this move.',
    example: 'The partner manager tells the partner before the quarter starts.',
  }).optional(),
});

export const movement = z.strictObject({
  review: field(z.enum(cadences), {
    title: 'Review cadence',
    description: 'How often tier assignments are reviewed. Quarterly lets partners know where they stand.',
    example: 'quarterly',
  }).optional(),
  notice: field(z.enum(['start-of-quarter', 'at-review', 'on-request']), {
    title: 'Notice',
    description: 'When partners learn what they need to produce to keep or advance their tier.',
    example: 'start-of-quarter',
  }).optional(),
  grace: field(duration, {
    title: 'Grace period',
    description: 'How long a partner that missed its threshold has to recover before it moves down.',
    example: '90 days',
  }).optional(),
  rules: field(
    z.array(
      field(move, {
        title: 'Movement rule',
        description: 'What it takes to move between two neighbouring tiers, up or down.',
        example: {
          from: 'growth',
          to: 'strategic',
          when: [{ metric: 'sourced-pipeline', atLeast: '500000 USD', within: '12 months' }],
        },
      }),
    ),
    {
      title: 'Movement rules',
      description: 'For each pair of neighbouring tiers, one rule for the way up and one for the way down.',
      example: [
        {
          from: 'growth',
          to: 'strategic',
          when: [{ metric: 'sourced-pipeline', atLeast: '500000 USD', within: '12 months' }],
        },
      ],
    },
  ).optional(),
});
