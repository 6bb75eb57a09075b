import type { CalendarDate, Duration, Money } from '../../../schemas/quantities.ts';
import { formatNumber } from '../core/quantity.ts';

/** `1 deal`, `4 deals`. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** `1 partner`, `1,200 partners`: in a sentence a long number is easier to read. */
export function partnersInWords(number: number): string {
  return `${formatNumber(number)} partner${number === 1 ? '' : 's'}`;
}

/** `1 person`, `2.5 people`, `0.05 of a person`. */
export function peopleInWords(number: number): string {
  return number === 1 ? '1 person' : number > 0 && number < 1 ? `${number} of a person` : `${number} people`;
}

/** `1 partner manager`, `1.5 partner managers`, `0.05 of a partner manager`. */
export function countedRole(number: number, one: string, many = `${one}s`): string {
  return number > 0 && number < 1 ? `${number} of a ${one}` : `${number} ${number === 1 ? one : many}`;
}

/** `two`, `three`, and a number where the word is no shorter. */
export function numberInWords(number: number): string {
  return (
    ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][number] ?? String(number)
  );
}

/** Money as a plan holds it: `45000 USD`. */
export function moneyText({ amount, currency }: Pick<Money, 'amount' | 'currency'>): string {
  return `${amount} ${currency}`;
}

/** When a program started, as a plan holds it: the year, or the day `2017-03-01`. */
export function startText(start: number | CalendarDate): string | number {
  return typeof start === 'number' ? start : start.iso;
}

/** A length of time as a plan holds it: `90 days`. */
export function durationText({ amount, unit }: Pick<Duration, 'amount' | 'unit'>): string {
  return counted(amount, unit);
}
