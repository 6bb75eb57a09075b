import * as z from 'zod';
import { shown } from './field.ts';

/** An amount in one currency, for example `45000 USD`. */
export interface Money {
  readonly kind: 'money';
  /** In units of the currency, not in cents. */
  readonly amount: number;
  /** The code of ISO 4217, for example `USD`. */
  readonly currency: string;
}

export type DurationUnit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'business hour' | 'business day';

/** A length of time as it was written: two business days are not forty-eight hours. */
export interface Duration {
  readonly kind: 'duration';
  readonly amount: number;
  readonly unit: DurationUnit;
}

/** A multiple, for example `3x`. */
export interface Ratio {
  readonly kind: 'ratio';
  readonly value: number;
}

/** A share of a hundred, for example `90%`. */
export interface Percentage {
  readonly kind: 'percentage';
  /** 90 for 90 %. */
  readonly value: number;
}

/** A number of things, for example `200 accounts`, or `200` where it is clear what is counted. */
export interface Count {
  readonly kind: 'count';
  readonly value: number;
  /** What is counted, as it was written; absent when it was not said. */
  readonly noun?: string;
}

/** A day, as `YYYY-MM-DD`. */
export interface CalendarDate {
  readonly kind: 'date';
  readonly iso: string;
}

export type Quantity = Money | Duration | Ratio | Percentage | Count | CalendarDate;

/** The active codes of ISO 4217 that a business can be paid in, without funds, metals and test codes. */
export const currencies = (
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY ' +
  'COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS ' +
  'INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP ' +
  'MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR ' +
  'SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND ' +
  'VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG'
).split(' ');

const grouped = String.raw`\d{1,3}(?:,\d{3})+`;
/**
 * An amount of money. Up to three digits, a point and three more digits are none: `45.000` is forty-five thousand to
 * one reader and forty-five to another, and a plan must not guess. A factor behind the number (`1.125M`) settles it.
 */
const amount = [
  String.raw`(?:(?:${grouped}|\d+)(?:\.\d+)?[kKM]`,
  String.raw`(?:${grouped}|\d{4,}|0)(?:\.\d+)?`,
  String.raw`\d{1,3}(?:\.(?:\d{1,2}|\d{4,}))?)`,
].join('|');
const currency = `(?:${currencies.join('|')})`;
const positive = String.raw`(?:[1-9]\d*(?:\.\d+)?|0\.\d+)`;

const moneyPattern = new RegExp(`^(?:${amount} ${currency}|${currency} ${amount})$`);
const ambiguousMoneyPattern = new RegExp(
  `^(?:([1-9]\\d{0,2})\\.(\\d{3}) (${currency})|(${currency}) ([1-9]\\d{0,2})\\.(\\d{3}))$`,
);
const durationPattern = new RegExp(
  `^${positive} (?:business hours?|business days?|hours?|days?|weeks?|months?|quarters?|years?)$`,
);
const ratioPattern = /^\d+(?:\.\d+)?x$/;
const percentagePattern = /^\d+(?:\.\d+)? ?%$/;
const scorePattern =
  /^-?(?:(?:\d{1,3}(?:,\d{3})+|\d{4,})(?:\.\d+)?|\d{1,3}(?:\.(?:\d{1,2}|\d{4,}))?)(?: [A-Za-z][A-Za-z -]*)?$/;
const countPattern = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?: [A-Za-z][A-Za-z -]*)?$/;

/**
 * Both ways to read an amount whose point can part thousands or decimals, as they have to be written; undefined where
 * only one of them is possible.
 */
export function bothReadings(source: unknown): { readonly thousands: string; readonly decimals: string } | undefined {
  const found = typeof source === 'string' ? ambiguousMoneyPattern.exec(source) : null;
  if (found === null) return undefined;
  const [whole = '', digits = '', code = ''] =
    found[1] === undefined ? [found[5], found[6], found[4]] : [found[1], found[2], found[3]];
  return { thousands: `${whole}${digits} ${code}`, decimals: `${parseFloat(`${whole}.${digits}`)} ${code}` };
}

/** Says what is expected instead of the value that was found. */
export function expects(what: string, advice: string): (issue: { readonly input?: unknown }) => string {
  return (issue) => `${shown(issue.input)} is not ${what}. ${advice}`;
}

/** The same where money may stand, which has one more way to be wrong. */
export function expectsMoney(otherwise: (issue: { readonly input?: unknown }) => string): typeof otherwise {
  return (issue) => {
    const readings = bothReadings(issue.input);
    return readings === undefined
      ? otherwise(issue)
      : `${shown(issue.input)} can be read in two ways. Write ${readings.thousands} without a point between the digits, or fewer decimals.`;
  };
}

const moneyMessage = expectsMoney(
  expects(
    'an amount of money',
    'Write the number and the three-letter code of the currency, for example 45000 USD or 1.5M EUR.',
  ),
);
const durationMessage = expects(
  'a length of time',
  'Write a number and a unit: hours, days, weeks, months, quarters, years, business hours or business days, for example 2 business days.',
);
const ratioMessage = expects('a multiple', 'Write a number followed by x, for example 3x.');
const percentageMessage = expects('a percentage', 'Write a number followed by %, for example 90%.');
const countMessage = expects(
  'a number of things',
  'Write a whole number and, if you like, what is counted, for example 200 accounts.',
);
export const dateMessage = expects('a date', 'Write year, month and day as in 2026-11-22.');

export const money = z
  .string({ error: moneyMessage })
  .regex(moneyPattern, { error: moneyMessage })
  .transform((source): Money => {
    const code = /[A-Z]{3}/.exec(source)?.[0] ?? '';
    const digits = source.replace(code, '').trim();
    const factor = /k$/i.test(digits) ? 1_000 : digits.endsWith('M') ? 1_000_000 : 1;
    return { kind: 'money', amount: parseFloat(digits.replaceAll(',', '')) * factor, currency: code };
  })
  .meta({ id: 'Money', examples: ['45000 USD'] });

export const duration = z
  .string({ error: durationMessage })
  .regex(durationPattern, { error: durationMessage })
  .transform((source): Duration => {
    const space = source.indexOf(' ');
    const unit = source.slice(space + 1).replace(/s$/, '') as DurationUnit;
    return { kind: 'duration', amount: parseFloat(source), unit };
  })
  .meta({ id: 'Duration', examples: ['2 business days'] });

export const ratio = z
  .string({ error: ratioMessage })
  .regex(ratioPattern, { error: ratioMessage })
  .transform((source): Ratio => ({ kind: 'ratio', value: parseFloat(source) }))
  .meta({ id: 'Ratio', examples: ['3x'] });

export const percentage = z
  .string({ error: percentageMessage })
  .regex(percentagePattern, { error: percentageMessage })
  .transform((source): Percentage => ({ kind: 'percentage', value: parseFloat(source) }))
  .meta({ id: 'Percentage', examples: ['90%'] });

export const count = z
  .union(
    [
      z
        .int()
        .min(0)
        .max(Number.MAX_SAFE_INTEGER)
        .transform((value): Count => ({ kind: 'count', value })),
      z
        .string()
        .regex(countPattern)
        .transform((source): Count => {
          const value = parseInt(source.replaceAll(',', ''), 10);
          const noun = source.replace(/^[\d,]+ ?/, '');
          return noun === '' ? { kind: 'count', value } : { kind: 'count', value, noun };
        }),
    ],
    { error: countMessage },
  )
  .meta({ id: 'Count', examples: ['200 accounts'] });

/** A number of things that says of what. What looks like another kind of quantity that is written otherwise is none. */
export const countOfThings = z
  .string()
  .regex(/^(?:\d{1,3}(?:,\d{3})+|\d+) (?!(?:per ?cent|pct|times|usd|eur|gbp|chf|jpy)\b)[A-Za-z][A-Za-z -]*$/)
  .transform(
    (source): Count => ({
      kind: 'count',
      value: parseInt(source.replaceAll(',', ''), 10),
      noun: source.replace(/^[\d,]+ /, ''),
    }),
  );

export const date = z.iso
  .date({ error: dateMessage })
  .transform((iso): CalendarDate => ({ kind: 'date', iso }))
  .meta({ id: 'Date', examples: ['2026-11-22'] });

/**
 * What a score comes to: net promoter scores fall below zero, and ratings have decimals. Up to three digits, a point and
 * three more digits are none, because nobody can tell whether the point parts thousands.
 */
const score = z.union([
  z
    .number()
    .min(-Number.MAX_SAFE_INTEGER)
    .max(Number.MAX_SAFE_INTEGER)
    .transform((value): Count => ({ kind: 'count', value })),
  z
    .string()
    .regex(scorePattern)
    .transform((source): Count => {
      const value = parseFloat(source.replaceAll(',', ''));
      const noun = source.replace(/^[-\d.,]+ ?/, '');
      return noun === '' ? { kind: 'count', value } : { kind: 'count', value, noun };
    }),
]);

/** The value of a threshold. Which kind fits depends on the metric, see `metrics.ts`. */
export const thresholdValue = z
  .union([money, percentage, ratio, duration, count, score], {
    error: expectsMoney((issue) => {
      const thousands = /^([1-9]\d{0,2})\.(\d{3}) [A-Za-z]/.exec(String(issue.input));
      if (thousands !== null) {
        return `${shown(issue.input)} can be read in two ways. Write ${thousands[1]}${thousands[2]} without a point between the digits, or fewer decimals.`;
      }
      // Two values in one, each with a digit of its own.
      const [, joint] = /^[^\d]{0,3}\d[^,;]{0,30}? (or|to|and|-|\u2013) [^\d]{0,3}\d/iu.exec(String(issue.input)) ?? [];
      if (joint === 'or' || joint === 'and') {
        return joint === 'or'
          ? `${shown(issue.input)} holds two values, and one line says one. Write each as a line of its own under "anyOf", of which one is enough.`
          : `${shown(issue.input)} holds two values, and one line says one. Write each as a line of its own, with its own metric.`;
      }
      if (joint !== undefined) {
        return `${shown(issue.input)} is a range, and a threshold is the value from which it counts. Write the lower one. The tier above says where it ends.`;
      }
      return expects(
        'a value that can be measured',
        'Write money (500000 USD), a count (200 accounts), a percentage (90%), a multiple (3x), a length of time (30 days) or a score (4.5 points).',
      )(issue);
    }),
  })
  .meta({ id: 'ThresholdValue', examples: ['500000 USD'] });
