/** How many deals a partner wins in a year, which follows from how long one sale takes. */
export interface Pace {
  /** Deals that a strategic partner wins in a year. */
  readonly strategic: number;
  /** Deals that a growth partner wins in a year. */
  readonly growth: number;
  /** Deals that a registered partner registers in a year to stay in the program. */
  readonly registered: number;
  /**
   * Over how many years won deals are counted. In one year a long sale closes once or not at all, and chance would decide
   * about a tier.
   */
  readonly years: 1 | 2;
  /** The arithmetic of the first, as a sentence. */
  readonly because: string;
}

/** In days, where nobody says how long a sale takes. */
export const USUAL_CYCLE = 90;

/** One decision a year would be chance, so a strategic partner wins two deals at the least. */
const FEWEST = 2;

/** More than one a month is more than one seller of a partner has in hand. */
const MOST = 12;

/** From two thirds of a year on, a sale is one that two years tell more about than one. */
const LONG_SALE = 240;

/** A growth partner does a quarter of what a strategic one does. */
const GROWTH_SHARE = 4;

/** From so many deals of a strategic partner on, even a registered one meets two customers a year. */
const FAST = 6;

export function paceOf(cycleDays: number): Pace {
  const perCycle = Math.round(365 / cycleDays);
  const strategic = Math.min(MOST, Math.max(FEWEST, perCycle));
  const cycles = `365 / ${cycleDays} ${cycleDays === 1 ? 'day' : 'days'}`;
  return {
    strategic,
    growth: Math.max(1, Math.round(strategic / GROWTH_SHARE)),
    registered: strategic >= FAST ? 2 : 1,
    years: cycleDays > LONG_SALE ? 2 : 1,
    because:
      perCycle > MOST
        ? `One won deal a month, because one seller of a partner can follow no more: ${strategic} in a year.`
        : perCycle < FEWEST
          ? `Two won deals in a year, because with one alone chance decides about the tier.`
          : `One won deal for every sales cycle: ${cycles} = ${strategic} in a year.`,
  };
}

/** In practice a partner in four works on deals all the time, and another one now and then: their deals in a year. */
export function winsInPractice(partners: number, pace: Pick<Pace, 'strategic' | 'growth'>): number {
  const busy = Math.max(1, Math.round(partners / 4));
  const other = Math.min(busy, partners - busy);
  return busy * pace.strategic + other * pace.growth;
}
