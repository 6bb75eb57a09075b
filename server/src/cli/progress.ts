import type { Output, World } from './world.ts';

/** A line on the terminal that says how far a long run is. */
export interface Progress {
  /** The world with outputs that make room for what is written, so that it never mixes with the line. */
  readonly world: World;
  readonly step: (done: number, total: number) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** How long a run takes before its progress is shown, in milliseconds. Shorter runs would only flicker. */
const PATIENCE = 500;

/** The least time between two states of the line, in milliseconds. */
const INTERVAL = 100;

/** Shows progress on the error output, where that is a terminal that can erase and that somebody watches. */
export function startProgress(world: World): Progress {
  const { CI, TERM } = world.environment;
  const isWatched = world.stderr.isTerminal && (CI === undefined || CI === '' || CI === 'false') && TERM !== 'dumb';
  if (!isWatched) return { world, step: async () => {}, end: async () => {} };

  const { stderr } = world;
  let isShown = false;
  let due = world.now() + PATIENCE;

  async function show(line: string): Promise<void> {
    // A line that cannot be shown is no reason to fail.
    await stderr.write(line).catch(() => {});
  }

  async function erase(): Promise<void> {
    if (!isShown) return;
    isShown = false;
    await show(START_AND_ERASE);
  }

  const makingRoom = (output: Output): Output => ({
    isTerminal: output.isTerminal,
    get columns() {
      return output.columns;
    },
    write: async (content) => {
      await erase();
      await output.write(content);
    },
  });

  return {
    world: { ...world, stdout: makingRoom(world.stdout), stderr: makingRoom(stderr) },
    step: async (done, total) => {
      if (world.now() < due) return;
      due = world.now() + INTERVAL;
      isShown = true;
      await show(`${START_AND_ERASE}Checked ${done} of ${total} files`);
    },
    end: erase,
  };
}

/** Goes to the start of the line, and erases it. */
const START_AND_ERASE = '\r\u001b[K';
