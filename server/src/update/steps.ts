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

/**
 * Does the steps with pauses in between.
 *
 * @param pause lets others have their turn.
 * @param isCancelled whether nobody waits for the result any more. Then it is undefined.
 */
export async function withPauses<Result>(
  steps: Steps<Result>,
  pause: (done: number) => Promise<void>,
  isCancelled: () => boolean,
): Promise<Result | undefined> {
  for (;;) {
    if (isCancelled()) return undefined;
    const { done, value } = steps.next();
    if (done === true) return value;
    await pause(value);
  }
}
