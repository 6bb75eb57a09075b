/**
 * Turns a task into one that can be asked for at any time and runs once at a time. However often it is asked for while
 * it runs, it runs once more afterwards, so that the last state is always seen and nothing queues up.
 */
export function coalesce(task: () => Promise<void>): () => void {
  let running = false;
  let wanted = false;

  async function run(): Promise<void> {
    running = true;
    while (wanted) {
      wanted = false;
      await task();
    }
    running = false;
  }

  return () => {
    wanted = true;
    if (!running) void run();
  };
}
