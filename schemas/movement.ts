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
        description: 'A metric with atLeast (to move up) or below (to move down) and its window.',
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

/** What moves partners in one direction, where the criteria of the tiers decide. */
const direction = (way: 'up' | 'down') =>
  z.strictObject({
    to: field(z.enum(['highest-tier-met', 'next-tier']), {
      title: 'Where to',
      description:
        'highest-tier-met: to the highest tier whose criteria the partner meets. next-tier: one tier at a time. The criteria of the tiers are the thresholds, and no rule repeats them.',
      example: 'highest-tier-met',
    }).optional(),
    review: field(z.enum(cadences), {
      title: 'Review cadence',
      description: `How often it is looked at whether partners move ${way}, where it is not as often as the other way.`,
      example: way === 'up' ? 'quarterly' : 'annually',
    }).optional(),
    effective: field(z.enum(['at-once', 'at-review', 'start-of-quarter', 'start-of-year']), {
      title: 'Effective',
      description: 'When a move takes effect.',
      example: way === 'up' ? 'at-once' : 'start-of-year',
    }).optional(),
    onlyOn: field(
      z.array(
        field(text, { title: 'Date', description: 'A day of the year on which partners move.', example: '1 February' }),
      ),
      {
        title: 'Only on',
        description: 'The days of the year on which partners move, where there are no others.',
        example: ['1 February', '1 August'],
      },
    ).optional(),
    after: field(duration, {
      title: 'After',
      description:
        way === 'up'
          ? 'For how long in a row a partner meets the criteria before it moves.'
          : 'For how long in a row a partner misses the criteria before it moves.',
      example: '2 quarters',
    }).optional(),
    tenure: field(duration, {
      title: 'Tenure',
      description: 'How long a partner has been in its tier before it can leave it.',
      example: '12 months',
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
  up: field(direction('up'), {
    title: 'Moves up',
    description: 'How partners move up, where the criteria of the tiers decide: where to, how often, from when on.',
    example: { to: 'highest-tier-met', review: 'quarterly', effective: 'at-once' },
  }).optional(),
  down: field(direction('down'), {
    title: 'Moves down',
    description: 'How partners move down, where the criteria of the tiers decide: where to, how often, after how long.',
    example: { to: 'highest-tier-met', review: 'annually', after: '2 quarters' },
  }).optional(),
  rules: field(
    z.array(
      field(move, {
        title: 'Movement rule',
        description: 'What it takes to move between two neighboring tiers, up or down.',
        example: {
          from: 'growth',
          to: 'strategic',
          when: [{ metric: 'sourced-pipeline', atLeast: '500000 USD', within: '12 months' }],
        },
      }),
    ),
    {
      title: 'Movement rules',
      description: 'For each pair of neighboring tiers, one rule for the way up and one for the way down.',
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
