import type * as z from 'zod';
import { bothReadings } from '../../../schemas/quantities.ts';
import { nearest } from './nearest.ts';
import { readMoney } from './read-quantity.ts';
import type { ScalarNode } from './source.ts';

/** What a person probably meant by a value that is not written as the vocabulary asks for it. */
export interface Intended {
  readonly value: string | number | boolean;
  /** Whether the value can mean nothing else, so that it can be written without asking. */
  readonly sure: boolean;
}

/**
 * The values that a person may have meant, each of which the schema accepts. Several where the text can be read in
 * more than one way, and none where nothing can be computed from it.
 */
export function intendedValues(schema: z.ZodType, value: ScalarNode['value']): readonly Intended[] {
  if (value === null) return [];
  for (const read of readers) {
    const fitting = read(value).filter((intended) => schema.safeParse(intended.value).success);
    if (fitting.length > 0) return fitting;
  }
  return [];
}

type Reader = (value: string | number | boolean) => readonly Intended[];

const readers: readonly Reader[] = [flags, amounts, durations, percentages, ratios, counts, dates, identifiers];

/** `Gold Plus` as something that can be referred to: `gold-plus`. */
function identifiers(value: string | number | boolean): readonly Intended[] {
  if (typeof value !== 'string' || value.length > LONGEST) return [];
  const words =
    value
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .match(/[a-z0-9]+/g) ?? [];
  return [{ value: words.join('-'), sure: false }];
}

function flags(value: string | number | boolean): readonly Intended[] {
  const word = String(value).trim().toLowerCase();
  if (['true', 'yes', 'on', 'y'].includes(word)) return [{ value: true, sure: true }];
  if (['false', 'no', 'off', 'n'].includes(word)) return [{ value: false, sure: true }];
  return [];
}

function amounts(value: string | number | boolean): readonly Intended[] {
  if (typeof value !== 'string' || value.length > LONGEST) return [];
  const both = bothReadings(value) ?? bothReadings(readMoney(value));
  if (both !== undefined) return [both.thousands, both.decimals].map((reading) => ({ value: reading, sure: false }));
  // The dollar and the pound are the money of several countries.
  const sure = !/[$£]/.test(value);
  const text = String(readMoney(value.replace(/(\d)['\u2019\u00A0\u202F](?=\d{3})/g, '$1')));
  const plain = text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  const points = /^([^\d]*\d{1,3}(?:\.\d{3}){2,})(\D*)$/.exec(text);
  if (points !== null) return [{ value: text.replaceAll('.', ''), sure: false }];
  return [{ value: codeLast(plain), sure }];
}

/** `EUR 45000` as the examples of the vocabulary write it. */
function codeLast(money: string): string {
  return money.replace(/^([A-Z]{3}) (\S+)$/, '$2 $1');
}

function durations(value: string | number | boolean): readonly Intended[] {
  if (typeof value !== 'string' || value.length > LONGEST) return [];
  const [, amount, words] = /^(\d+(?:\.\d+)?)[\s-]*([a-z][a-z \t-]*)$/i.exec(withoutPeriod(value)) ?? [];
  if (amount === undefined || words === undefined) return [];
  const [word = '', ...before] = words
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .split(' before');
  const known = units[word] ?? (unitNames.includes(word) ? word : undefined);
  const unit = known ?? nearest(word, unitNames);
  if (unit === undefined) return [];
  // "30 days before the end" is so long. What it is before of goes, so that a person looks at it.
  const sure = known !== undefined && before.length === 0;
  return [{ value: `${amount} ${inNumber(unit, amount)}`, sure }];
}

function withoutPeriod(value: string): string {
  const trimmed = value.trim();
  return trimmed.endsWith('.') ? trimmed.slice(0, -1).trimEnd() : trimmed;
}

const unitNames = ['hour', 'day', 'week', 'month', 'quarter', 'year', 'business hour', 'business day'].flatMap(
  (unit) => [unit, `${unit}s`],
);

/** What people write for the units. The letter m is not among them, because it is a minute to some. */
const units: Readonly<Record<string, string>> = {
  h: 'hour',
  hr: 'hour',
  hrs: 'hour',
  d: 'day',
  w: 'week',
  wk: 'week',
  wks: 'week',
  mo: 'month',
  mos: 'month',
  y: 'year',
  yr: 'year',
  yrs: 'year',
  'working day': 'business day',
  'working days': 'business day',
  workday: 'business day',
  workdays: 'business day',
  'work day': 'business day',
  'work days': 'business day',
  bd: 'business day',
  'working hour': 'business hour',
  'working hours': 'business hour',
};

function inNumber(unit: string, amount: string): string {
  return `${unit.replace(/s$/, '')}${Number(amount) === 1 ? '' : 's'}`;
}

function percentages(value: string | number | boolean): readonly Intended[] {
  const text = String(value).trim();
  const [, amount, sign] = /^(\d{1,3}(?:\.\d+)?)\s*(%|percent|per cent|pct)?$/i.exec(text) ?? [];
  if (amount === undefined) return [];
  if (sign !== undefined) return [{ value: `${amount}%`, sure: true }];
  const share = Number(amount);
  // A share of one is most probably meant as a part of a whole, but it may be one percent or less.
  const percent = share > 0 && share < 1 ? Math.round(share * 10_000) / 100 : share;
  return [{ value: `${percent}%`, sure: false }];
}

function ratios(value: string | number | boolean): readonly Intended[] {
  const [, amount] = /^(\d+(?:\.\d+)?)\s*(?:x|times|:\s*1)$/i.exec(String(value).trim()) ?? [];
  return amount === undefined ? [] : [{ value: `${amount}x`, sure: true }];
}

function counts(value: string | number | boolean): readonly Intended[] {
  if (typeof value !== 'string' || !/^\d{1,15}$/.test(value.trim())) return [];
  return [{ value: Number(value), sure: true }];
}

/** Days whose order of year, month and day can be seen. `02/03/2026` is left to the person. */
function dates(value: string | number | boolean): readonly Intended[] {
  const text = String(value).trim();
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso !== null) return [{ value: isoDate(iso[1], iso[3], iso[4]), sure: true }];
  const withTime = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/.exec(text);
  // The time of day is lost.
  if (withTime !== null) return [{ value: String(withTime[1]), sure: false }];
  const dayFirst = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  return dayFirst === null
    ? []
    : [{ value: isoDate(dayFirst[3], dayFirst[2], dayFirst[1]), sure: Number(dayFirst[1]) > 12 }];
}

function isoDate(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Longer texts are no quantities, and reading them would cost time. */
const LONGEST = 60;
