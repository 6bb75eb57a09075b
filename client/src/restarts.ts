/** How many times a server that ended is started again within `PERIOD`. One that ends more often would end for ever. */
const MOST_RESTARTS = 4;

/** In milliseconds. */
const PERIOD = 180_000;

/** Decides whether a server that ended is started again. */
export interface Restarts {
  /** Says that it has ended, and hears whether to start it again. */
  mayFollow(): boolean;
}

/** @param now the milliseconds since some moment. */
export function createRestarts(now: () => number): Restarts {
  let ends: readonly number[] = [];
  return {
    mayFollow() {
      const time = now();
      ends = [...ends.filter((end) => time - end < PERIOD), time];
      return ends.length <= MOST_RESTARTS;
    },
  };
}
