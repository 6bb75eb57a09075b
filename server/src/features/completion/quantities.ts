import type * as z from 'zod';
import type { MetricUnit } from '../../../../schemas/metrics.ts';
import type { Quantity } from '../../../../schemas/quantities.ts';
import { metricIn } from '../../core/metrics.ts';
import { documentationOf } from '../../core/vocabulary.ts';
import { type SecondaryMetricId, secondaryUnits } from '../../framework/facts/secondary-metrics.ts';
import type { CheckedDocument } from '../document.ts';
import { quantityWords, readQuantity } from '../quantity.ts';
import type { CompletionContext } from './context.ts';
import { textsFor } from './proposed.ts';
import type { Suggestion } from './suggestion.ts';

/** The currency of a plan that does not show one. */
const usualCurrency = 'USD';

/** The units that a number can take, the most usual first, and a number for each that is fine before one is typed. */
const unitsOf: Readonly<
  Record<Exclude<Quantity['kind'], 'date'>, readonly (readonly [example: string, unit: string])[]>
> = {
  money: [['50000', ` ${usualCurrency}`]],
  percentage: [['90', '%']],
  ratio: [['3', 'x']],
  count: [['200', ' accounts']],
  duration: [
    ['90', ' days'],
    ['12', ' months'],
    ['24', ' hours'],
    ['2', ' business days'],
    ['4', ' business hours'],
    ['2', ' weeks'],
    ['2', ' quarters'],
    ['1', ' years'],
  ],
};

/** Other currencies that are offered once somebody begins to write one. */
const otherCurrencies = ['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'JPY', 'INR', 'SEK', 'SGD'];

/** A number that is typed, with the sign of a currency in front of it, and what follows. */
const typedNumber = /^["']?([$\u20ac\u00a3\u20b9\u00a5]?)(\d[\d,]*(?:\.\d+)?[kM]?)(\s*)([A-Za-z%]*)/u;

/**
 * Quantities that fit a place: the example of the vocabulary, or the number that is typed with each unit. Where a number
 * alone may be all that a person means to write, the units come when a space is typed behind it. The list is asked for
 * again with every digit.
 */
export function quantitySuggestions(
  schema: z.ZodType,
  context: CompletionContext,
  document: CheckedDocument,
): readonly Suggestion[] {
  const [, symbol = '', digits, space = '', letters = ''] = typedNumber.exec(context.typed) ?? [];
  // An amount with its sign says all that there is to say, and Enter would put another way to write it in its place.
  // Where only the other way is understood, the finding has it as a fix.
  if (symbol !== '') return [];
  const isWhole = digits !== undefined && space + letters === '' && schema.safeParse(Number(digits)).success;
  const number = isWhole ? undefined : digits;
  const proposed = number === undefined ? proposedHere(schema, context, document) : [];
  const candidates =
    number === undefined
      ? [...new Set([...proposed, ...proposals(schema, document)])]
      : withUnits(number, letters, document);
  const [best] = proposed;
  const unit = unitOfMetric(context, document) ?? (best === undefined ? undefined : readQuantity(schema, best)?.kind);
  return candidates.flatMap((label) => {
    const quantity = readQuantity(schema, label);
    if (quantity === undefined || (unit !== undefined && quantity.kind !== unit)) return [];
    const whenEmpty = number === undefined;
    // The space that is typed in front of a unit is compared with the label too, which may have none there.
    const filter = number === undefined ? label : `${number} ${label.slice(number.length).trimStart()}`;
    const refreshes = number !== undefined;
    return [{ label, filter, kind: 'quantity', whenEmpty, refreshes, snippet: label, detail: quantityWords(quantity) }];
  });
}

/** Whether a number with a unit or a date belongs to a place, by the example that the vocabulary has for it. */
export function isQuantityPlace(schema: z.ZodType): boolean {
  const { example } = documentationOf(schema);
  return (
    typeof example === 'number' || (typeof example === 'string' && readQuantity(schema, example)?.kind !== undefined)
  );
}

/** The quantities that follow from the plan at this very place. */
function proposedHere(schema: z.ZodType, { path }: CompletionContext, document: CheckedDocument): readonly string[] {
  const texts = [...textsFor(document, path)].filter(([, from]) => from === 'here');
  return texts.map(([text]) => text).filter((text) => readQuantity(schema, text) !== undefined);
}

/** The quantity that is put into a new key; undefined where no quantity belongs. */
export function proposedQuantity(schema: z.ZodType, document: CheckedDocument): string | undefined {
  const { example } = documentationOf(schema);
  if (typeof example === 'number') return String(example);
  return proposals(schema, document)[0];
}

function proposals(schema: z.ZodType, document: CheckedDocument): readonly string[] {
  const { example } = documentationOf(schema);
  if (typeof example !== 'string') return [];
  const kind = readQuantity(schema, example)?.kind;
  if (kind === undefined) return [];
  if (kind === 'date') return [document.settings.today];
  const others = Object.values(unitsOf).flatMap((units) => units.map(([number, unit]) => inSingular(number + unit)));
  return [...new Set([example, ...others])].map((value) => inCurrency(value, document));
}

function withUnits(number: string, letters: string, document: CheckedDocument): readonly string[] {
  const units = Object.values(unitsOf).flatMap((all) => all.map(([, unit]) => inCurrency(unit, document)));
  const others = letters === '' ? [] : otherCurrencies.map((currency) => ` ${currency}`);
  return [...new Set([...units, ...others])].map((unit) => inSingular(number + unit));
}

/** One year, two years. */
function inSingular(value: string): string {
  return /^1 /.test(value) ? value.replace(/s$/, '') : value;
}

function inCurrency(value: string, { plan }: CheckedDocument): string {
  const currency = plan.program?.deals?.averageSize?.value.currency ?? usualCurrency;
  return value.replace(/\b[A-Z]{3}$/, currency);
}

/** What the metric beside a value is measured in. */
function unitOfMetric({ keys }: CompletionContext, { plan }: CheckedDocument): MetricUnit | undefined {
  const metric = keys.get('metric');
  if (metric === undefined) return undefined;
  return Object.hasOwn(secondaryUnits, metric)
    ? secondaryUnits[metric as SecondaryMetricId]
    : metricIn(plan, metric)?.unit;
}
