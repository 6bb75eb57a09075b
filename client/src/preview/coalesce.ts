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
