import * as z from 'zod';
import { field, flag, text } from './field.ts';
import { date, expects } from './quantities.ts';

const assumption = z.strictObject({
  about: field(text, {
    title: 'About',
    description:
      'What is assumed: the place in this plan, as a path, or a few words where it has no place. A path that ends with .* is each value in that place, and not their sum.',
    example: 'program.deals.winRate',
  }),
  value: field(text, {
    title: 'Assumed value',
    description: 'What the plan is built on until somebody confirms or corrects it, as text.',
    example: '28%',
  }).optional(),
  because: field(text, {
    title: 'Because',
    description: 'Why this value and no other.',
    example: 'Stated for all registrations, and taken for those of partners.',
  }).optional(),
  confirm: field(text, {
    title: 'Who can confirm it',
    description: 'Who knows it, and where that person finds it.',
    example: 'Revenue operations, from closed opportunities by Deal Source',
  }).optional(),
  confirmed: field(
    z.union([flag, date], {
      error: expects('whether it is confirmed', 'Write true, false or the day on which it was confirmed: 2026-11-22.'),
    }),
    {
      title: 'Confirmed',
      description:
        'true, or the day on which somebody confirmed it. Until then it is open, and every document says so.',
      example: false,
    },
  ).optional(),
});

export const assumptions = z.array(
  field(assumption, {
    title: 'Assumption',
    description: 'Something that nobody has said yet, and what the plan takes it to be.',
    example: {
      about: 'program.deals.winRate',
      value: '28%',
      because: 'Stated for all registrations, and taken for those of partners.',
      confirm: 'Revenue operations, from closed opportunities by Deal Source',
      confirmed: false,
    },
  }),
);
