import type { Pace } from '../../framework/proposals/pace.ts';
import type { Names } from '../names.ts';
import type { Targets } from './targets.ts';
import type { TierSizes } from './tier-sizes.ts';

/** The share of partners that register a deal within 90 days when every one does what its tier expects. */
export interface Activation {
  readonly percent: number;
  readonly because: string;
}

/** Quarters of a year, because the framework looks at ninety days. */
const WINDOWS = 4;

export function activationOf(sizes: TierSizes, { strategic, between }: Targets, pace: Pace, names: Names): Activation {
  const active = (partners: number, yearly: number) => Math.round(partners * Math.min(1, yearly / WINDOWS));
  let counted = sizes.active;
  const parts = names.tiers
    .map((tier, index, { length }) => {
      // Who brings nothing is not counted on, and the active ones are in the upper tiers first.
      const of = Math.min(sizes.each[index] ?? 0, counted);
      counted -= of;
      const target = index === 0 ? strategic : between[index - 1];
      const yearly = index === length - 1 ? pace.registered : (target?.registeredDeals ?? 0);
      return { tier, of, active: active(of, yearly) };
    })
    .filter((part) => part.of > 0);
  const sum = parts.reduce((total, part) => total + part.active, 0);
  const percent = Math.min(100, Math.max(5, Math.round((sum / sizes.all) * 20) * 5));
  const words = parts.map((part) => `${part.active} of ${part.tier.counted(part.of)}`).join(', ');
  return {
    percent,
    because: `Registered deals a year over 4 windows of 90 days: ${words}, together ${sum} of ${sizes.all}${100 * sum === percent * sizes.all ? '' : ', to the nearest 5%'}.`,
  };
}
