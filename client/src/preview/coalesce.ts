/**
 * Turns a task into one that can be asked for at any time and runs once at a time. However often it is asked for while
 * it runs, it runs once more afterwards, so that the last state is always seen and nothing queues up.
 *
 * @param failed hears of a task that threw. It can be asked for again all the same.
 */
export function coalesce(task: () => Promise<void>, failed: (error: unknown) => void): () => void {
  let running = false;
  let wanted = false;

  async function run(): Promise<void> {
    running = true;
    try {
      while (wanted) {
        wanted = false;
        await task().catch(failed);
      }
    } finally {
      running = false;
    }
  }

  return () => {
    wanted = true;
    if (!running) void run();
  };
}

/** Knows whether somebody is busy with what was handed over last, so that the next thing is not handed over before. */
interface Busy {
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
