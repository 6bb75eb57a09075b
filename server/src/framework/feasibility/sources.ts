import { formatNumber } from '../../core/quantity.ts';
import type { Basis } from './basis.ts';
import type { Consideration } from './consideration.ts';

/** Whole deals hardly ever add up to a target, and a few percent more or less are the same. */
const ROUNDING = 1.05;

/** No partner has so many sellers for one vendor that it brings more than this times what one of them can do. */
const FAR = 20;

/**
 * What partners bring when each does what its tier asks for, against the target. A threshold is what one partner can do,
 * so that the sum of all of them says whether there are enough partners for the target.
 */
export function sources({ target, currency, deal, expected, asked, past }: Basis): readonly Consideration[] {
  // What the tiers of a program that runs ask for is compared with the target already.
  if (expected === undefined || asked !== undefined || expected.total.amount <= 0) return [];
  const { amount } = expected.total;
  const active = past?.activePartners;
  const who = active === undefined ? 'Partners who' : 'The partners that are active, if they';
  const sum = `${who} do what their tier asks${active === undefined ? '' : ','} bring ${expected.words} = ${formatNumber(amount)} ${currency}`;
  if (target > amount * ROUNDING) {
    const missing = target - amount;
    const deals =
      deal === undefined
        ? ''
        : `, ${formatNumber(Math.ceil(missing / deal - 1e-9))} of ${formatNumber(Math.ceil(target / deal - 1e-9))} deals,`;
    const gap = `${formatNumber(missing)} ${currency} of the target${deals} ${deals === '' ? 'has' : 'have'} no source yet`;
    // Who brought as much before can do so again, whatever the tiers ask for.
    const isProven = past?.revenue !== undefined || past?.won !== undefined;
    return [
      {
        words: `${sum}. ${gap}: plan more partners or more time.`,
        ...(isProven ? {} : { outlook: target > FAR * amount ? 'out-of-reach' : 'stretch', reason: gap }),
      },
    ];
  }
  const more = Math.round((amount / target - 1) * 100);
  return [
    { words: more <= 5 ? `${sum}, which is the target.` : `${sum}, ${formatNumber(more)}% more than the target.` },
  ];
}
