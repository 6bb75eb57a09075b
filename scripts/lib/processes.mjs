import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const guard = fileURLToPath(new URL('guard.mjs', import.meta.url));

/** What has to be undone before this process may end, newest first. @type {(() => unknown)[]} */
const cleanUps = [];

/**
 * Undoes something when this process ends, also when it ends by a signal. Returns a function that does it
 * earlier; doing it twice is harmless.
 * @param {() => unknown} action
 */
export function onEnd(action) {
  /** @type {Promise<unknown> | undefined} */
  let done;
  const once = () => {
    done ??= Promise.resolve(action());
    const index = cleanUps.indexOf(once);
    if (index >= 0) cleanUps.splice(index, 1);
    return done;
  };
  cleanUps.push(once);
  return once;
}

/** Ends what this process started, and removes its scratch folders. */
export async function cleanUp() {
  for (let action = cleanUps.at(-1); action; action = cleanUps.at(-1)) {
    try {
      await action();
    } catch (error) {
      process.stderr.write(`Clean-up failed: ${error instanceof Error ? error.message : error}\n`);
    }
  }
}

let isEnding = false;

/** @param {number} code */
async function endWith(code) {
  // A terminal and npm may both deliver a signal; the first one does all the work.
  if (isEnding) return;
  isEnding = true;
  await cleanUp();
  process.exit(code);
}

/** Makes Ctrl+C, a termination request and a closed terminal end this process with all that it started. */
export function endOnSignals() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => endWith(128 + constants.signals[signal]));
  }
  // When the reader of our output is gone, there is nobody left to tell; that must not stop the clean-up.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/** Ends this process when the one that holds the other end of its standard input is gone. */
export function endWithStandardInput() {
  const end = () => endWith(1);
  process.stdin.on('end', end).on('close', end).on('error', end).resume();
}

/**
 * Runs the main function of a script: signals and failures clean up, and a failure is told in one message.
 * @param {() => Promise<number | void>} main resolves to the exit code
 */
export async function runScript(main) {
  endOnSignals();
  let code = 1;
  try {
    code = (await main()) ?? 0;
  } catch (error) {
    // While a signal ends everything, failures are what is expected.
    if (isEnding) return;
    process.stderr.write(
      `\n${error instanceof Failure ? error.message : error instanceof Error ? error.stack : error}\n`,
    );
  }
  await endWith(code);
}

/** A failure that its message explains well enough; it is shown without a stack. */
export class Failure extends Error {}

/** A folder that is removed when this process ends. @param {string} purpose */
export function scratchFolder(purpose) {
  const folder = mkdtempSync(path.join(tmpdir(), `partner-plan-${purpose}-`));
  onEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/**
 * @typedef {object} StartOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] replaces the environment of this process
 * @property {'inherit' | 'pipe'} [output] where the output goes; it is shown unless told otherwise
 */

/**
 * Starts a command under guard: it ends, with everything that it started, no later than this process.
 * @param {string} command @param {string[]} commandArguments @param {StartOptions} [options]
 */
export function start(command, commandArguments, { cwd, env, output = 'inherit' } = {}) {
  const child = spawn(process.execPath, [guard, command, ...commandArguments], {
    cwd,
    env: env ?? process.env,
    // A group of its own, so that Ctrl+C reaches only this process, which then ends the rest in order.
    detached: process.platform !== 'win32',
    stdio: ['pipe', output, output],
    windowsHide: true,
  });
  child.stdin?.on('error', () => {});
  /** @type {Promise<number>} */
  const finished = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
  const end = onEnd(() => {
    child.stdin?.end();
    return finished.catch(() => 1);
  });
  finished.then(end, end);
  return { output: child.stdout, errors: child.stderr, finished, end };
}

/**
 * Runs a command to its end with its output shown, and returns the exit code.
 * @param {string} command @param {string[]} commandArguments @param {StartOptions} [options]
 */
export const run = (command, commandArguments, options) => start(command, commandArguments, options).finished;

/**
 * Runs a command to its end and keeps its output for the case that it fails.
 * @param {string} command @param {string[]} commandArguments @param {StartOptions} [options]
 */
export async function runQuietly(command, commandArguments, options) {
  const running = start(command, commandArguments, { ...options, output: 'pipe' });
  let text = '';
  for (const stream of [running.output, running.errors]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ data) => {
      text += data;
    });
  }
  const code = await running.finished;
  if (code !== 0) {
    const shown = [path.basename(command), ...commandArguments].join(' ');
    throw new Failure(`This command failed with exit code ${code}: ${shown}\n${shortened(text)}`);
  }
  return text;
}

/** The beginning of an output names the cause, the end says what came of it. @param {string} text */
function shortened(text) {
  const lines = text.trim().split('\n');
  if (lines.length <= 50) return lines.join('\n');
  return [...lines.slice(0, 25), `(${lines.length - 50} more lines)`, ...lines.slice(-25)].join('\n');
}
