import { aliveNotification, ruleBeginsNotification } from '../../../server/src/protocol/worker.ts';

/** How long it takes until a worker is asked for a sign of life, and then until it is noted that none came, in milliseconds. */
const PAUSE = 5_000;

/** How many pauses a worker may be silent. Word of a plan of 3,000 lines takes a tenth of that. */
const MOST_SILENT = 12;

/** Looks after a worker that may never answer again. */
export interface WorkerWatch {
  /** Says that the worker got something to do. */
  sent(): void;
  /** Says what came from the worker. */
  received(message: unknown): void;
  /** Ends the watch. */
  stop(): void;
}

export interface WorkerWatchOptions {
  /** Asks the worker for a sign of life, which it answers behind everything else that it got. */
  readonly ask: () => void;
  /** Hears once that the worker does not answer, with the rule that runs in it where the worker has told. */
  readonly onHang: (rule: string | undefined) => void;
  /** Does something again and again, with so many milliseconds in between. Returns what ends that. */
  readonly every: (milliseconds: number, task: () => void) => () => void;
}

/**
 * Notices that a worker does not come to an end with what it got. Pauses are counted and not the time, because a machine
 * that sleeps lets the worker sleep too. Nothing is asked while the worker has nothing to do.
 */
export function createWorkerWatch({ ask, onHang, every }: WorkerWatchOptions): WorkerWatch {
  let rule: string | undefined;
  /** Whether it got something since it was asked last. */
  let isBusy = false;
  let isAsked = false;
  let silent = 0;
  let hasEnded = false;
  let stopTicking: (() => void) | undefined;

  function pause(): void {
    stopTicking?.();
    stopTicking = undefined;
  }

  function stop(): void {
    hasEnded = true;
    pause();
  }

  function tick(): void {
    if (isAsked) {
      silent++;
      if (silent < MOST_SILENT) return;
      stop();
      onHang(rule);
    } else if (isBusy) {
      isBusy = false;
      isAsked = true;
      ask();
    } else pause();
  }

  return {
    sent() {
      if (hasEnded) return;
      isBusy = true;
      stopTicking ??= every(PAUSE, tick);
    },
    received(message) {
      silent = 0;
      const { method, params } = message as { method?: unknown; params?: { rule?: string } };
      if (method === aliveNotification) isAsked = false;
      if (method === ruleBeginsNotification) rule = params?.rule;
    },
    stop,
  };
}

/** What is known of rules that did not come to their end, for the next worker. */
export interface RuleMemory {
  tells: boolean;
  readonly without: Set<string>;
}

/**
 * Notes that a worker hung. The next one tells which rule runs, or leaves out the one that is known by now.
 *
 * @returns what a person is told, in a sentence or two. Undefined where the next worker will know more.
 */
export function noteHang(memory: RuleMemory, rule: string | undefined): string | undefined {
  const wasTold = memory.tells;
  memory.tells = rule === undefined;
  if (rule !== undefined) {
    memory.without.add(rule);
    return `The rule ${rule} does not come to its end on one of your files. The language server was started again without it, so what it would find is not shown.`;
  }
  return wasTold
    ? 'The language server of Partner Plan did not answer for a minute, and was started again. If that comes back, close the file that you opened or changed last.'
    : undefined;
}
