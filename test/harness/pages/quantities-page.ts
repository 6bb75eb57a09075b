import type * as z from 'zod';
import { count, currencies, date, duration, money, percentage, ratio } from '../../../schemas/quantities.ts';
import { quantityWords, readQuantity } from '../../../server/src/features/quantity.ts';
import { code, page, table } from './markdown.ts';

interface Kind {
  readonly name: string;
  readonly schema: z.ZodType;
  /** As people write it. Each is understood, and the page says as what. */
  readonly written: readonly string[];
  /** What people write as well, and is refused, with what is said about it. */
  readonly refused: readonly string[];
}

const kinds: readonly Kind[] = [
  {
    name: 'Money',
    schema: money,
    written: ['45000 USD', '45,000 USD', '45k USD', '1.5M EUR', 'GBP 250000'],
    refused: ['45000', '$45,000', '45.000 EUR'],
  },
  {
    name: 'Time',
    schema: duration,
    written: [
      '24 hours',
      '2 business days',
      '4 business hours',
      '90 days',
      '6 weeks',
      '12 months',
      '2 quarters',
      '1 year',
    ],
    refused: ['two days', '90'],
  },
  { name: 'Multiple', schema: ratio, written: ['3x', '3.5x'], refused: ['3 times'] },
  { name: 'Share', schema: percentage, written: ['90%', '12.5 %'], refused: ['0.9'] },
  { name: 'Number of things', schema: count, written: ['200 accounts', '1,200 users', '20'], refused: ['about 20'] },
  { name: 'Date', schema: date, written: ['2026-11-22'], refused: ['11/22/2026', '2026-02-30'] },
];

/** The page about amounts, times and dates. What is said about each value is what the product says. */
export function quantitiesPage(): string {
  return page([
    '# Quantities',
    'Amounts, times, shares and dates are written the way people write them, and they are understood: a protection that is shorter than your sales cycle is found, and so is a threshold that is lower than the one below it. Hovering over a value shows how it was read.',
    ...kinds.map(section),
    '## Currencies',
    `A plan has one currency, by its code of three letters: ${currencies.map(code).join(', ')}.`,
    '## In a brief',
    'A [brief](BRIEFS.md) takes what people type into a form as well: `$45k`, `12 wks`, `20, 35`. What is generated from it is written as above.',
  ]);
}

function section({ name, schema, written, refused }: Kind): string {
  return page([
    `## ${name}`,
    table(
      ['Written', 'Read as'],
      written.map((value) => [code(value), readAs(schema, value)]),
    ),
    table(
      ['Not read', 'What is said'],
      refused.map((value) => [code(value), saidOf(schema, value)]),
    ),
  ]).trimEnd();
}

function readAs(schema: z.ZodType, value: string): string {
  const quantity = readQuantity(schema, value);
  if (quantity === undefined) throw new Error(`${value} is no quantity, and the page says that it is one.`);
  return quantityWords(quantity);
}

function saidOf(schema: z.ZodType, value: string): string {
  const { error } = schema.safeParse(value);
  const [issue] = error?.issues ?? [];
  if (issue === undefined) throw new Error(`${value} is understood, and the page says that it is not.`);
  return issue.message;
}
