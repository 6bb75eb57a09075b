import type { Count, Duration, Money, Percentage, Quantity, Ratio } from '../../../schemas/quantities.ts';

/** Hours in one of each unit. Business time is put into the calendar: five days of eight hours make a week. */
const calendarHours: Readonly<Record<Duration['unit'], number>> = {
  hour: 1,
  day: 24,
  week: 7 * 24,
  month: (365 * 24) / 12,
  quarter: (365 * 24) / 4,
  year: 365 * 24,
  'business hour': (7 * 24) / 40,
  'business day': (7 * 24) / 5,
};

/** How long a duration lasts on the calendar, in hours. Months and business days count as their average. */
export function hoursOf(duration: Duration): number {
  return duration.amount * calendarHours[duration.unit];
}

/** How long a duration lasts on the calendar, in days. */
export function daysOf(duration: Duration): number {
  return hoursOf(duration) / 24;
}

/** The same in whole days, at least one. */
export function wholeDaysOf(duration: Duration): number {
  return Math.max(1, Math.round(daysOf(duration)));
}

/** A length of time as a message shows it beside another one: business hours with the days that they are. */
export function comparedInWords(duration: Duration, other: Duration): string {
  const words = formatQuantity(duration);
  if (duration.unit === other.unit) return words;
  if (duration.unit === 'business hour') {
    const days = duration.amount / 8;
    return `${words} (${formatNumber(days)} business day${days === 1 ? '' : 's'} of 8 hours)`;
  }
  return words;
}

/**
 * A number below zero when the first is less than the second, above zero when it is more, and undefined when they
 * cannot be compared: two currencies, or money and a count.
 */
export function compareQuantities(first: Quantity, second: Quantity): number | undefined {
  if (first.kind === 'money' && second.kind === 'money') {
    return first.currency === second.currency ? first.amount - second.amount : undefined;
  }
  if (first.kind === 'duration' && second.kind === 'duration') return hoursOf(first) - hoursOf(second);
  if (first.kind === 'date' && second.kind === 'date') {
    return first.iso < second.iso ? -1 : first.iso > second.iso ? 1 : 0;
  }
  if (isNumeric(first) && isNumeric(second) && first.kind === second.kind) return first.value - second.value;
  return undefined;
}

function isNumeric(quantity: Quantity): quantity is Ratio | Percentage | Count {
  return quantity.kind === 'ratio' || quantity.kind === 'percentage' || quantity.kind === 'count';
}

/** Writes a quantity as a reader expects it, with thousands separated: `45,000 USD`, `2 business days`, `3x`. */
export function formatQuantity(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'money':
      return formatMoney(quantity);
    case 'duration':
      return `${formatNumber(quantity.amount)} ${quantity.unit}${quantity.amount === 1 ? '' : 's'}`;
    case 'ratio':
      return `${formatNumber(quantity.value)}x`;
    case 'percentage':
      return `${formatNumber(quantity.value)}%`;
    case 'count':
      return quantity.noun === undefined
        ? formatNumber(quantity.value)
        : `${formatNumber(quantity.value)} ${quantity.noun}`;
    case 'date':
      return quantity.iso;
  }
}

/** A quantity as a person writes it in a plan: `45000 USD`, without separators. */
export function toYaml(quantity: Quantity): string {
  return formatQuantity(quantity).replaceAll(',', '');
}

function formatMoney({ amount, currency }: Money): string {
  return `${formatNumber(amount)} ${currency}`;
}

function groupsOfThree(digits: string): string {
  const sign = digits.startsWith('-') ? '-' : '';
  const bare = digits.slice(sign.length);
  const first = bare.length % 3;
  const groups = bare.slice(first).match(/.{3}/g) ?? [];
  return sign + (first === 0 ? groups : [bare.slice(0, first), ...groups]).join(',');
}

/**
 * Digits in groups of three, without the locale of the machine, so that the same plan prints the same everywhere. Two
 * digits behind the point, and more where a number is so small that they would make another one of it.
 */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  const decimals = size > 0 && size < 0.1 ? Math.min(MOST_DECIMALS, 1 - Math.floor(Math.log10(size))) : 2;
  const [whole = '0', fraction] = plainDigits(value, decimals).split('.');
  const grouped = groupsOfThree(whole);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** As many as JavaScript writes without an exponent. */
const MOST_DECIMALS = 20;

/** Rounded, without an exponent for what is small, and without zeros that say nothing. */
function plainDigits(value: number, decimals: number): string {
  if (decimals <= 2) return String(Math.round(value * 100) / 100);
  const digits = value.toFixed(decimals);
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  if (digits[end - 1] === '.') end--;
  const kept = digits.slice(0, end);
  return kept === '-0' ? '0' : kept;
}
