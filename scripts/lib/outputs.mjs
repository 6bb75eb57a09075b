// What jobs that run side by side write: that of each in one piece, when it is over. That of a single job is shown
// while it runs.
import { run, start } from './processes.mjs';
import { say } from './progress.mjs';

/**
 * Runs a command to its end and shows its output under a title. Returns the exit code.
 *
 * @param {object} job
 * @param {string} job.title
 * @param {string} job.command
 * @param {string[]} job.commandArguments
 * @param {import('./processes.mjs').StartOptions} job.options
 * @param {boolean} job.isAlone whether nothing runs beside it
 */
export async function runInOnePiece({ title, command, commandArguments, options, isAlone }) {
  if (isAlone) {
    say(`\n=== ${title} ===`);
    return run(command, commandArguments, options);
  }
  const running = start(command, commandArguments, { ...options, output: 'pipe' });
  /** @type {string[]} */
  const pieces = [];
  for (const stream of [running.output, running.errors]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ data) => pieces.push(data));
  }
  const code = await running.finished;
  say(`\n=== ${title} ===\n${pieces.join('').trimEnd()}`);
  return code;
}
