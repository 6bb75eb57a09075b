import { partnerTypeChoices, weekdayChoices, weekdays } from '../../../schemas/brief-choices.ts';
import type { Quantity } from '../../../schemas/quantities.ts';
import { formatNumber, formatQuantity } from '../core/quantity.ts';
import { joined } from '../core/words.ts';
import { isGroup } from './answers.ts';
import { foldAnswers } from './fold-answers.ts';
import { isBriefKey, readAnswer } from './read-answers.ts';

/**
 * How an answer that is fine was understood, so that a person sees that `1.5m$` is money; undefined where it was
 * written like that, or where there is nothing to understand.
 */
export function understoodAs(key: string, answer: unknown): string | undefined {
  const [head = key, part] = key.split('.');
  if (!isBriefKey(head)) return undefined;
  const { value } = readAnswer(head, foldAnswers({ [key]: answer })[head]);
  const words = wordsFor(part !== undefined && isGroup(value) ? value[part] : value);
  return words === undefined || bare(words) === bare(String(answer)) ? undefined : words;
}

function wordsFor(value: unknown): string | undefined {
  if (Array.isArray(value)) return listWords(value);
  if (!isGroup(value)) return undefined;
  if ('kind' in value) return formatQuantity(value as unknown as Quantity);
  const numbers = [
    ['current', 'today'],
    ['target', 'planned'],
  ].flatMap(([name = '', word]) => (typeof value[name] === 'number' ? [`${formatNumber(value[name])} ${word}`] : []));
  return numbers.length === 0 ? undefined : joined(numbers);
}

function listWords(items: readonly unknown[]): string | undefined {
  const titles = items.map((item) => knownTitles[String(item)]?.title);
  return titles.every((title) => title !== undefined) && items.every((item) => typeof item === 'string')
    ? joined(titles)
    : undefined;
}

const knownTitles: Readonly<Record<string, { readonly title: string }>> = {
  ...partnerTypeChoices,
  ...Object.fromEntries(weekdays.map((day) => [day, weekdayChoices[day]])),
};

function bare(text: string): string {
  return text.toLowerCase().replace(/[\s,]|\band\b/g, '');
}
