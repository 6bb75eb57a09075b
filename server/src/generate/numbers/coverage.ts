import { plain } from '../../framework/proposals/rounding.ts';
import type { Speaker } from '../given.ts';

/** The lower end of what the framework says that programs typically need. */
const LEAST = 3;

/** The pipeline that one unit of revenue takes, as a multiple. */
export interface Coverage {
  readonly value: number;
  /**
   * Registered deals behind one that is won, which is what one partner has to show. It is below what the program as a
   * whole keeps in hand when more than every third deal is won.
   */
  readonly dealsPerWon: number;
  /** The pipeline of one partner for one unit of its revenue: the same multiple, up to one decimal. */
  readonly ofPartner: number;
  /** Where it comes from, as a sentence. */
  readonly because: string;
}

/** @param winRate in percent. */
export function coverageOf(winRate: number): Coverage {
  const needed = 100 / winRate;
  const value = Math.max(LEAST, needed < 10 ? Math.round(needed * 10) / 10 : Math.round(needed));
  const won = `100 / ${plain(winRate)}`;
  const because =
    needed < LEAST
      ? `A win rate of ${plain(winRate)}% needs ${plain(Math.round(needed * 10) / 10)}x (${won}). Programs typically need ${LEAST}x to 4x, so the plan takes ${LEAST}x.`
      : `A win rate of ${plain(winRate)}% needs ${plain(value)} of pipeline for 1 of revenue (${won}).`;
  return needed < LEAST
    ? { value, dealsPerWon: needed, ofPartner: Math.ceil(needed * 10 - 1e-9) / 10, because }
    : { value, dealsPerWon: value, ofPartner: value, because };
}

/**
 * The coverage that two targets of the brief come to, when it is one that the program can live with: enough for the
 * win rate, and neither below nor above what programs typically need.
 */
export function coverageOfTargets(
  pipeline: number,
  revenue: number,
  winRate: number,
  speaker: Speaker = 'brief',
): Coverage | undefined {
  const ratio = pipeline / revenue;
  const rounded = Math.round(ratio * 10) / 10;
  const byWinRate = coverageOf(winRate);
  const { value: needed } = byWinRate;
  const isEnough = ratio >= needed * 0.98;
  const isUsual = ratio <= Math.max(4, needed * 1.05);
  if (!isEnough || !isUsual || rounded < LEAST) return undefined;
  return {
    ...(byWinRate.ofPartner < LEAST ? byWinRate : { dealsPerWon: rounded, ofPartner: rounded }),
    value: rounded,
    because: `The two targets of the ${speaker}: ${plain(pipeline)} / ${plain(revenue)} = ${plain(rounded)}.`,
  };
}
