import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npm, npmEnvironment } from './node.mjs';
import { hostFolder, node24 } from './paths.mjs';
import { Failure, onEnd, runQuietly, start } from './processes.mjs';
import { during } from './progress.mjs';

// The npm package code-server contains a complete VS Code: server, workbench, and both extension hosts.
const version = '4.139.1';
const home = path.join(hostFolder, `code-server-${version}`);
const server = path.join(home, 'node_modules', 'code-server', 'lib', 'vscode');

/** Makes sure that VS Code is there. It is one install of about 600 MB; the next time costs nothing. */
export async function ensureHost() {
  // The folder gets its name as the last act, so when it is there, it is complete.
  if (existsSync(home)) return;
  mkdirSync(hostFolder, { recursive: true });
  removeAbandoned();
  await during(`Installing VS Code (code-server ${version} from npm, about 600 MB, once)`, install);
}

const partialPrefix = 'partial-';

async function install() {
  const partial = path.join(hostFolder, `${partialPrefix}${process.pid}`);
  const discard = onEnd(() => rmSync(partial, { recursive: true, force: true, maxRetries: 5 }));
  mkdirSync(partial);
  writeFileSync(path.join(partial, 'package.json'), '{ "private": true }\n');
  const inside = path.join(partial, 'node_modules', 'code-server', 'lib', 'vscode');
  // Install scripts would compile native modules. VS Code works without them, and so no compiler is needed.
  await npmInstall(partial, `code-server@${version}`);
  await npmInstall(inside, '--omit=dev');
  await npmInstall(path.join(inside, 'extensions'), '--omit=dev');
  if (!existsSync(path.join(inside, 'out', 'server-main.js'))) {
    throw new Failure(
      `code-server ${version} was installed from npm, but it does not contain a VS Code server. Try again with a fresh npm cache.`,
    );
  }
  try {
    renameSync(partial, home);
  } catch (error) {
    // Another process may have been faster; its installation is as good as ours.
    if (!existsSync(home)) throw error;
  }
  await discard();
}

/** @param {string} folder @param {string} what */
function npmInstall(folder, what) {
  const { command, first } = npm();
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  return runQuietly(command, [...first, 'install', what, ...options], { cwd: folder, env: npmEnvironment() });
}

/** Removes what killed installations left; the number in the name is the process that works on it. */
function removeAbandoned() {
  for (const name of readdirSync(hostFolder)) {
    if (!name.startsWith(partialPrefix)) continue;
    try {
      process.kill(Number(name.slice(partialPrefix.length)), 0);
    } catch {
      rmSync(path.join(hostFolder, name), { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

/**
 * Where a VS Code keeps its things.
 * @typedef {object} Profile
 * @property {string} userData settings and state
 * @property {string} extensions installed extensions
 */

/** @param {Profile} profile */
const profileArguments = ({ userData, extensions }) => [
  `--user-data-dir=${userData}`,
  `--server-data-dir=${path.join(userData, 'server')}`,
  `--extensions-dir=${extensions}`,
];

const commonArguments = ['out/server-main.js', '--accept-server-license-terms', '--disable-telemetry'];

/** What a VS Code or a test runner around us says about itself must not reach the VS Code that we start. */
function serverEnvironment() {
  const environment = { ...process.env };
  for (const name of Object.keys(environment)) {
    if (/^(VSCODE_|ELECTRON_|NODE_TEST_CONTEXT|NODE_OPTIONS)/.test(name)) delete environment[name];
  }
  return environment;
}

/** @param {Profile} profile @param {string} vsix */
export async function installExtension(profile, vsix) {
  await ensureHost();
  const text = await runQuietly(
    node24,
    [...commonArguments, ...profileArguments(profile), '--install-extension', vsix, '--force'],
    {
      cwd: server,
      env: serverEnvironment(),
    },
  );
  // The server reports a refused package in words only.
  if (!/successfully installed/i.test(text)) throw new Failure(`VS Code did not install ${vsix}:\n${text}`);
}

/**
 * Keeps a VS Code from opening walkthroughs by itself, which would cover what a test is about. The setting belongs to the
 * machine on which the server runs, not to the user.
 * @param {Profile} profile
 */
export function withoutWalkthroughs({ userData }) {
  const folder = path.join(userData, 'Machine');
  mkdirSync(folder, { recursive: true });
  const settings = { 'workbench.welcomePage.walkthroughs.openOnInstall': false };
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings));
}

/**
 * Starts the VS Code server on the loopback address and waits until it listens.
 * @param {object} options
 * @param {Profile} options.profile
 * @param {number} [options.port] a free one unless told otherwise
 * @param {string} [options.token] what a browser has to know to be let in
 * @param {string[]} [options.more] further arguments
 * @param {(text: string) => void} [options.log] gets the output of the server
 */
export async function startHost({ profile, port = 0, token, more = [], log = () => {} }) {
  await ensureHost();
  const door = token ? [`--connection-token=${token}`] : ['--without-connection-token'];
  const where = ['--host', '127.0.0.1', '--port', String(port)];
  const running = start(node24, [...commonArguments, ...profileArguments(profile), ...where, ...door, ...more], {
    cwd: server,
    env: serverEnvironment(),
    output: 'pipe',
  });
  let text = '';
  /** @type {Promise<number>} */
  const listening = new Promise((resolve) => {
    for (const stream of [running.output, running.errors]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ data) => {
        log(data);
        if (text.length < 100_000) text += data;
        const match = /Extension host agent listening on (\d+)/.exec(text);
        if (match) resolve(Number(match[1]));
      });
    }
  });
  const early = running.finished.then((code) => {
    throw new Failure(`The VS Code server ended with exit code ${code} before it listened:\n${text.trim()}`);
  });
  const actualPort = await Promise.race([listening, early]);
  early.catch(() => {});
  return { port: actualPort, finished: running.finished, end: running.end };
}
