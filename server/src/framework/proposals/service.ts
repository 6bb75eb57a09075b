import { formatQuantity } from '../../core/quantity.ts';
import { upTo } from './rounding.ts';

/** How long registrations are protected, and how fast they are answered. All of it follows from the sales cycle. */
export interface Service {
  /** In days. */
  readonly protection: {
    readonly standard: number;
    readonly strategic: number;
    readonly because: string;
    /** Why Tier 1 has longer, as a sentence. */
    readonly strategicBecause: string;
    /** Whether it locks an account for longer than partners and sales usually accept. */
    readonly isLong: boolean;
    /** By how many days it is extended once, so that together both cover a sales cycle. */
    readonly extension: number;
  };
  /** In days: how old a contact may be for sales to count as working on an account. */
  readonly recentContact: number;
  readonly recentContactBecause: string;
  readonly sla: {
    readonly standard: Sla;
    readonly strategic: Sla;
    readonly because: string;
  };
  /** How soon sales talks to an account that was introduced. */
  readonly introduction: string;
  /** How soon the partner hears of a milestone. */
  readonly update: string;
  /** After how long a partner may register an account again that was lost. */
  readonly again: string;
}

export interface Sla {
  readonly acknowledge: string;
  readonly decide: string;
}

/** Windows are counted in half months, so that people can keep them in mind. */
const STEP = 15;

/** Below a month a partner has hardly met the customer when its protection ends. */
const SHORTEST_PROTECTION = 30;

/** How long channels usually accept that an account is locked for one partner, in days. */
export const USUAL_MOST = 180;

/** Nobody publishes a longer protection than a year, in days. What a sale takes beyond it is left to the extension. */
const LONGEST_PROTECTION = 360;

/** An extension gives time for one more step of a deal: a third of its cycle, from a month to a quarter, in days. */
const EXTENSION = { share: 1 / 3, least: 30, most: 90 } as const;

/** The longest of two weeks and the shortest of half a year, in days. */
const FAST = 14;
const SLOW = 180;

/**
 * @param protection the standard protection that is settled already, in days.
 * @param told how fast registrations are answered, as far as that is settled already: for all tiers alike.
 */
export function serviceOf(cycleDays: number, protection?: number, told: Partial<Sla> = {}): Service {
  const cycle = formatQuantity({ kind: 'duration', amount: cycleDays, unit: 'day' });
  const whole = Math.max(SHORTEST_PROTECTION, upTo(STEP, cycleDays));
  const standard = protection ?? Math.min(whole, LONGEST_PROTECTION);
  const step = Math.min(EXTENSION.most, Math.max(EXTENSION.least, upTo(STEP, cycleDays * EXTENSION.share)));
  // A third more, and never far beyond the day on which a deal closes.
  const third = upTo(STEP, (standard * 4) / 3);
  const strategic = standard > whole ? third : Math.min(third, Math.max(standard + 4 * STEP, whole));
  const recentContact = Math.min(90, Math.max(30, upTo(STEP, (cycleDays * 2) / 3)));
  const isFast = cycleDays <= FAST;
  return {
    protection: {
      standard,
      strategic,
      because:
        protection !== undefined && protection !== cycleDays
          ? `The sales cycle takes ${cycle}.`
          : standard < whole
            ? `The sales cycle takes ${cycle}. Nobody accepts that an account is locked for longer than a year, so the extension covers the rest.`
            : standard === cycleDays
              ? `The whole sales cycle of ${cycle}.`
              : standard === SHORTEST_PROTECTION
                ? `The sales cycle takes ${cycle}. Less than ${SHORTEST_PROTECTION} days would end before the first meeting is over.`
                : `The sales cycle of ${cycle}, up to the next half month.`,
      strategicBecause:
        strategic === third
          ? 'A third more than the standard, in half months.'
          : strategic === whole
            ? 'The whole sales cycle, in half months.'
            : 'Two months more than the standard.',
      isLong: protection === undefined && standard > USUAL_MOST,
      extension: Math.max(step, upTo(STEP, cycleDays - standard)),
    },
    recentContact,
    recentContactBecause: `Two thirds of the sales cycle of ${cycle}, in half months and between 30 and 90 days.`,
    sla: slaAsTold(slaOf(cycle, isFast, cycleDays > SLOW), told),
    introduction: isFast ? '1 business day' : '2 business days',
    update: isFast ? '1 business day' : '2 business days',
    again: cycleDays <= 45 ? '3 months' : '6 months',
  };
}

function slaOf(cycle: string, isFast: boolean, isSlow: boolean): Service['sla'] {
  if (isFast) {
    return {
      standard: { acknowledge: '4 business hours', decide: '1 business day' },
      strategic: { acknowledge: '2 business hours', decide: '4 business hours' },
      because: `A sale takes ${cycle}, so an answer after two days would come too late.`,
    };
  }
  return isSlow
    ? {
        standard: { acknowledge: '1 business day', decide: '3 business days' },
        strategic: { acknowledge: '4 business hours', decide: '2 business days' },
        because: `A sale takes ${cycle}, which leaves a third day to ask everybody who knows the account.`,
      }
    : {
        standard: { acknowledge: '1 business day', decide: '2 business days' },
        strategic: { acknowledge: '4 business hours', decide: '1 business day' },
        because: `A sale takes ${cycle}. Two days are enough to look at the account, and the partner can wait for them.`,
      };
}

function slaAsTold(usual: Service['sla'], told: Partial<Sla>): Service['sla'] {
  return Object.keys(told).length === 0
    ? usual
    : { standard: { ...usual.standard, ...told }, strategic: { ...usual.strategic, ...told }, because: SETTLED };
}

const SETTLED = 'As it was settled before the plan.';
