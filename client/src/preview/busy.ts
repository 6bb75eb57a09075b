/** Knows whether somebody is busy with what was handed over last, so that the next thing is not handed over before. */
export interface Busy {
  /** Says that something was handed over. */
  begin(): void;
  /** Says that it is done, or that nobody is there any more who would say so. */
  end(): void;
  /** Waits until nobody is busy. */
  ended(): Promise<void>;
}

export function createBusy(): Busy {
  let isBusy = false;
  let waiting: (() => void)[] = [];
  return {
    begin() {
      isBusy = true;
    },
    end() {
      isBusy = false;
      const done = waiting;
      waiting = [];
      for (const each of done) each();
    },
    ended() {
      return isBusy ? new Promise((resolve) => void waiting.push(resolve)) : Promise.resolve();
    },
  };
}
