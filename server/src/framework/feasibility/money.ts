import { formatNumber } from '../../core/quantity.ts';
import { returnOf } from '../facts/costs.ts';
import { practice } from '../practice.ts';
import { inCurrency } from '../proposals/deals.ts';
import type { Basis } from './basis.ts';
import type { Consideration } from './consideration.ts';

/** A cost below this share of one person's does not hold the people. */
const WITHOUT_PEOPLE = 0.1;

/** What the program returns if the target is reached, and what the same would cost without partners. */
export function money({ target, currency, cost, years, managers, past }: Basis): readonly Consideration[] {
  if (cost === undefined || cost <= 0) return [];
  const person = inCurrency(practice.costOfPerson, currency).amount * years;
  const direct = past?.directCost;
  const words = [
    `At the target the program returns ${formatNumber(returnOf(target, cost))} ${currency} for each ${currency} of its cost (${formatNumber(target)} / ${formatNumber(cost)}).`,
    direct === undefined
      ? 'What the same revenue costs without partners is not known: ask finance.'
      : `Without partners the same revenue costs about ${formatNumber(Math.round(direct * target))} ${currency} (${formatNumber(direct)} for each), so the program is worth it from ${formatNumber(Math.round(cost / direct))} ${currency} of revenue on.`,
  ].join(' ');
  if ((managers ?? 1) === 0 || cost >= WITHOUT_PEOPLE * person) return [{ words }];
  return [
    {
      words: `${words} A cost of ${formatNumber(cost)} ${currency} is less than a tenth of one person's, so it leaves out the people.`,
    },
  ];
}
