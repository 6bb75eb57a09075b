import { type Duration, duration } from '../../../../schemas/quantities.ts';
import { hoursOf } from '../../core/quantity.ts';

/**
 * Whether one promised time is surely longer than another. Business time and calendar time cannot be compared to the
 * hour, because it depends on the weekend: one business day is neither longer nor shorter than 24 hours.
 */
export function isLonger(first: Duration, second: Duration): boolean {
  const doubt = isBusinessTime(first) === isBusinessTime(second) ? 1 : WEEKEND;
  return hoursOf(first) > hoursOf(second) * doubt;
}

export function isSameTime(first: Duration, second: Duration): boolean {
  return !isLonger(first, second) && !isLonger(second, first);
}

/** A week has seven days on the calendar and five for business, and some room for rounding. */
const WEEKEND = 1.5;

function isBusinessTime({ unit }: Duration): boolean {
  return unit.startsWith('business');
}

/** A length of time that stands in a text. The end is behind its last character. */
export interface DurationInText {
  readonly start: number;
  readonly end: number;
  readonly value: Duration;
}

/** The lengths of time that a text names in digits, such as "within 5 business days", in the order of the text. */
export function durationsIn(text: string): readonly DurationInText[] {
  return [...text.matchAll(WRITTEN)].flatMap((match) => {
    const [whole, amount = '', business, unit = ''] = match;
    const parsed = duration.safeParse(`${amount} ${business === undefined ? '' : 'business '}${unit.toLowerCase()}`);
    return parsed.success ? [{ start: match.index, end: match.index + whole.length, value: parsed.data }] : [];
  });
}

const WRITTEN =
  /(?<![\d.,])(\d{1,5}(?:\.\d{1,2})?)[\s-]+(?:(business|working)\s+)?((?:hour|day|week|month|quarter|year)s?)\b/giu;
