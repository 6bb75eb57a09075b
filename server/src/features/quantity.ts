import type * as z from 'zod';
import type { Quantity } from '../../../schemas/quantities.ts';
import { daysOf, formatNumber, formatQuantity } from '../core/quantity.ts';
import type { ScalarNode } from '../core/source.ts';

/** A value read as the quantity that belongs at its place; undefined when none belongs there, or it is not one. */
export function readQuantity(schema: z.ZodType, value: ScalarNode['value']): Quantity | undefined {
  const { data } = schema.safeParse(value);
  return isQuantity(data) ? data : undefined;
}

function isQuantity(value: unknown): value is Quantity {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** A quantity in words, so that a person sees that it was understood: `45,000 US dollars`. */
export function quantityWords(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'money':
      return moneyWords(quantity);
    case 'duration':
      return durationWords(quantity);
    case 'ratio':
      return `${formatNumber(quantity.value)} times as much`;
    case 'percentage':
      return `${formatNumber(quantity.value)} of 100`;
    case 'count':
      return formatQuantity(quantity);
    case 'date':
      return dateWords(quantity.iso);
  }
}

function durationWords(duration: Extract<Quantity, { kind: 'duration' }>): string {
  const written = formatQuantity(duration);
  if (duration.unit === 'day') return written;
  const days = Math.round(daysOf(duration) * 10) / 10;
  const exact = duration.unit === 'hour' || duration.unit === 'week';
  return `${written}, ${exact ? '' : 'about '}${formatNumber(days)} calendar day${days === 1 ? '' : 's'}`;
}

/** The currency has its English name, because every message is in English, whatever the language of the machine. */
function moneyWords({ amount, currency }: Extract<Quantity, { kind: 'money' }>): string {
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    trailingZeroDisplay: 'stripIfInteger',
  });
  return format.format(amount);
}

function dateWords(iso: string): string {
  const format = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone: 'UTC' });
  return format.format(new Date(`${iso}T00:00:00Z`));
}
