/** Tells when all changes were read that have arrived so far. */
export interface Calm {
  /** Says that a document has changed. */
  changed(): void;
  /** Waits until a whole turn has passed without a change. */
  come(): Promise<void>;
}

/**
 * Messages that have already arrived are read one per turn, so that a turn without a change means that there is none
 * left. Nobody waits for changes that are still to come.
 */
export function createCalm(schedule: (task: () => void) => void): Calm {
  let waiting: (() => void)[] = [];
  let isDisturbed = false;

  function takeTurn(): void {
    if (isDisturbed) {
      isDisturbed = false;
      schedule(takeTurn);
      return;
    }
    const done = waiting;
    waiting = [];
    for (const each of done) each();
  }

  return {
    changed() {
      isDisturbed = true;
    },
    come() {
      // The turn in which somebody begins to wait is not over yet.
      isDisturbed = true;
      return new Promise((resolve) => {
        waiting.push(resolve);
        if (waiting.length === 1) schedule(takeTurn);
      });
    },
  };
}
