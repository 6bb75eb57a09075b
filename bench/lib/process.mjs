// Whole processes.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { node } from './systems.mjs';

/**
 * Runs a script in Node to its end: `wall` and `run`, the processor time of all its threads, in milliseconds, and
 * `memory`, the most that it held, in megabytes.
 */
export function measureProcess(folder, args) {
  const usage = path.join(folder, 'usage');
  rmSync(usage, { force: true });
  const start = performance.now();
  const { stderr, status } = spawnSync(node, args, {
    cwd: folder,
    env: {
      ...process.env,
      BENCH_USAGE: usage,
      NODE_OPTIONS: `--require ${path.join(import.meta.dirname, 'usage.cjs')}`,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const wall = performance.now() - start;
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  const lines = readFileSync(usage, 'utf8').trim().split('\n');
  const figures = lines.map((line) => line.split(' ').map(Number));
  return {
    wall,
    run: figures.reduce((sum, [time]) => sum + time, 0),
    memory: Math.max(...figures.map(([, size]) => size)),
  };
}
