import { addDays } from '../../core/dates.ts';
import { formatNumber } from '../../core/quantity.ts';
import { DAYS_OF_A_YEAR } from '../facts/costs.ts';
import type { Basis } from './basis.ts';
import type { Consideration } from './consideration.ts';

/** When at least so much of the period is over before a deal can close, most of the target has to come from elsewhere. */
const LATE = 2 / 3;

/** When the first deals close that are registered after the launch, and how much of the period is left then. */
export function time({ cycle, start, years }: Basis): readonly Consideration[] {
  if (cycle === undefined || start === undefined) return [];
  const days = Math.round(cycle);
  const first = addDays(start, days);
  const words = `A deal that is registered on ${start} closes around ${first}, with a sales cycle of ${formatNumber(days)} ${days === 1 ? 'day' : 'days'}.`;
  if (days < LATE * years * DAYS_OF_A_YEAR) return [{ words }];
  const isBeyond = days >= years * DAYS_OF_A_YEAR;
  return [
    {
      words: `${words} ${isBeyond ? 'That is later than the period of the target' : 'Little of the period of the target is left then'}: report pipeline until that day, and count the period of the revenue from then on.`,
      outlook: 'stretch',
      reason: `deals that are registered after the launch close from about ${first} on`,
    },
  ];
}
