import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Settings } from '../core/settings.ts';
import type { CheckResult } from '../rules/check.ts';
import type { CheckAnswer, CheckOrder, Workers } from './world.ts';

/** More of them wait for the disk and for the thread that reports. */
const MOST_WORKERS = 8;

/** What a worker may hold in memory beside the program, in megabytes. A plan needs a few of them. */
const MEMORY = 64;

/**
 * Starts a worker for each core. Undefined on a machine with one core, and where the program does not run from its
 * bundle, which is what a worker loads.
 */
export function startWorkers(): Workers | undefined {
  const count = Math.min(availableParallelism(), MOST_WORKERS);
  if (count < 2 || typeof __filename === 'undefined') return undefined;
  const workers = Array.from({ length: count }, () => startWorker(__filename));
  return {
    count,
    check(text, settings) {
      const free = workers.reduce((one, other) => (other.waiting() < one.waiting() ? other : one));
      return free.check(text, settings);
    },
    async end() {
      await Promise.all(workers.map((worker) => worker.end()));
    },
  };
}

function startWorker(program: string) {
  const worker = new Worker(`require(${JSON.stringify(program)}).work();`, {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY * 4, maxYoungGenerationSizeMb: MEMORY / 4 },
  });
  const waiting = new Map<number, (result: CheckResult | undefined) => void>();
  let next = 0;
  let isGone = false;
  worker.on('message', ({ id, result }: CheckAnswer) => {
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  const giveUp = (): void => {
    isGone = true;
    for (const resolve of waiting.values()) resolve(undefined);
    waiting.clear();
  };
  // A worker that has no memory left or cannot be started leaves its plans to the thread that asked.
  worker.on('error', giveUp);
  worker.on('exit', giveUp);
  return {
    waiting: () => (isGone ? Number.POSITIVE_INFINITY : waiting.size),
    check: (text: string, settings: Settings): Promise<CheckResult | undefined> =>
      new Promise((resolve) => {
        if (isGone) return resolve(undefined);
        const order: CheckOrder = { id: next++, text, settings };
        waiting.set(order.id, resolve);
        worker.postMessage(order);
      }),
    end: () => worker.terminate(),
  };
}
