import * as z from 'zod';
import { field, text, wholeNumber } from './field.ts';
import { kindOfPartner } from './program.ts';
import { date, duration, money } from './quantities.ts';

/** What the records of a period show. A brief and a plan say it with the same keys, and every figure may be missing. */

const registrations = z.strictObject({
  submitted: field(wholeNumber, {
    title: 'Registrations submitted',
    description: 'How many deals partners registered in the period.',
    example: 540,
  }).optional(),
  accepted: field(wholeNumber, {
    title: 'Registrations accepted',
    description: 'How many of them were accepted.',
    example: 470,
  }).optional(),
  disputed: field(wholeNumber, {
    title: 'Registrations disputed',
    description: 'How many of them sales or another partner claimed too.',
    example: 61,
  }).optional(),
});

const won = z.strictObject({
  deals: field(wholeNumber, {
    title: 'Deals won',
    description: 'How many deals were won in the period.',
    example: 151,
  }).optional(),
  revenue: field(money, {
    title: 'Revenue won',
    description: 'What the deals that were won in the period are worth.',
    example: '18100000 USD',
  }).optional(),
});

const direct = z.strictObject({
  deals: field(wholeNumber, {
    title: 'Direct deals won',
    description: 'How many deals were won without a partner in the period.',
    example: 410,
  }).optional(),
  revenue: field(money, {
    title: 'Direct revenue won',
    description: 'What the deals that were won without a partner are worth.',
    example: '49000000 USD',
  }).optional(),
  costPerRevenue: field(money, {
    title: 'Cost of direct revenue',
    description: 'What one unit of revenue costs through direct demand generation, sales included.',
    example: '0.45 USD',
  }).optional(),
});

const historyOfType = z.strictObject({
  type: field(kindOfPartner, {
    title: 'Type',
    description: 'A type of partner of the program.',
    example: 'reseller',
  }),
  registrations: field(registrations, {
    title: 'Registrations',
    description: 'What partners of this type registered in the period.',
    example: { submitted: 500, accepted: 440 },
  }).optional(),
  won: field(won, {
    title: 'Won through partners of this type',
    description: 'What they brought and was won in the period.',
    example: { deals: 149, revenue: '17900000 USD' },
  }).optional(),
  activePartners: field(wholeNumber, {
    title: 'Active partners',
    description: 'How many of them registered or won at least one deal in the period.',
    example: 138,
  }).optional(),
});

export const history = z.strictObject({
  period: field(duration, {
    title: 'Period',
    description: 'How long the period is that these figures are from. A year unless it is said.',
    example: '12 months',
  }).optional(),
  until: field(date, {
    title: 'Until',
    description: 'The last day of the period.',
    example: '2026-11-20',
  }).optional(),
  source: field(text, {
    title: 'Source',
    description: 'Where the figures come from, so that somebody else can count them again.',
    example: 'Registrations of Dynamics, exported on 2026-11-20',
  }).optional(),
  registrations: field(registrations, {
    title: 'Registrations',
    description: 'What partners registered in the period.',
    example: { submitted: 540, accepted: 470, disputed: 61 },
  }).optional(),
  won: field(won, {
    title: 'Won through partners',
    description: 'What partners brought and was won in the period.',
    example: { deals: 151, revenue: '18100000 USD' },
  }).optional(),
  activePartners: field(wholeNumber, {
    title: 'Active partners',
    description: 'How many partners registered or won at least one deal in the period.',
    example: 140,
  }).optional(),
  firstAnswer: field(duration, {
    title: 'First answer',
    description: 'How long a partner waited for the first answer to a registration, on average.',
    example: '4.5 days',
  }).optional(),
  direct: field(direct, {
    title: 'Won without partners',
    description: 'The same for deals without a partner, as far as it is known.',
    example: { deals: 410, revenue: '49000000 USD' },
  }).optional(),
  byType: field(
    z.array(
      field(historyOfType, {
        title: 'History of a type',
        description: 'A type of partner, with what it brought in the period.',
        example: { type: 'reseller', won: { deals: 149 } },
      }),
    ),
    {
      title: 'History by type',
      description: 'The same figures for each type of partner, as far as they are known.',
      example: [{ type: 'reseller', won: { deals: 149 } }],
    },
  ).optional(),
});

/** What last year shows, with quantities parsed. */
export type History = z.output<typeof history>;
