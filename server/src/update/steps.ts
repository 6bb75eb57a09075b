/**
 * Work in steps of a few dozen milliseconds, between which whoever runs it may do something else or give it up. What is
 * yielded says how far it is, from 0 to 1.
 */
export type Steps<Result> = Generator<number, Result, void>;

/** Does all steps one after the other. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** What lets others have their turn, and knows whether anybody still waits for a result. */
export interface Turns {
  /** Comes back in a later turn. */
  next(): Promise<void>;
  isGivenUp(): boolean;
}

/** Does the steps with a turn for others after each. Undefined when nobody waits for the result any more. */
export async function inTurns<Result>(steps: Steps<Result>, turns: Turns): Promise<Result | undefined> {
  while (!turns.isGivenUp()) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await turns.next();
  }
  return undefined;
}
