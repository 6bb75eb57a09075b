// Opens VS Code on the sample plans, with the extension as users get it: `npm start`. It runs the VS Code
// server from npm and shows it in the browser; `npm start -- --desktop` uses the `code` of this machine.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { openAddress } from './lib/open-address.mjs';
import { hostFolder, inRoot } from './lib/paths.mjs';
import { Failure, run, runScript } from './lib/processes.mjs';
import { during, say } from './lib/progress.mjs';

const samples = inRoot('examples');

/**
 * Browsers keep settings, layout and trust by address, so a later start takes the address of the earlier one
 * where it is free.
 */
const addressFile = path.join(hostFolder, 'address.json');

/** What a person comes with who has seen no settings yet. They are theirs to change after the first start. */
const firstSettings = {
  // The plans are what one comes for, not the welcome page and the chat of the VS Code that they open in.
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  // Whoever starts this runs the code of this checkout already.
  'security.workspace.trust.enabled': false,
  // In the browser, VS Code saves by itself, and trying something out would change the sample plans.
  'files.autoSave': 'off',
  // The repository around the plans is this project, and no matter of theirs.
  'git.openRepositoryInParentFolders': 'never',
};

await runScript(async () => {
  const { values } = parseArgs({ options: { desktop: { type: 'boolean', default: false } } });
  if (!existsSync(samples)) throw new Failure(`The folder with the sample plans is missing: ${samples}`);
  await ensureDependencies();
  // Loaded late, because these need what has just been installed.
  const { packageExtension } = await import('./lib/package.mjs');
  const vsix = await packageExtension();
  return values.desktop ? startDesktop(vsix) : startServer(vsix);
});

/** @param {string} vsix */
async function startDesktop(vsix) {
  const code = process.platform === 'win32' ? 'code.cmd' : 'code';
  const isThere = (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, code)));
  if (!isThere) {
    throw new Failure(
      'There is no `code` on the PATH. In VS Code, run the command "Shell Command: Install \'code\' command in PATH", or use `npm start` without --desktop.',
    );
  }
  const shell = process.platform === 'win32' ? ['cmd.exe', '/d', '/s', '/c', code] : [code];
  const [command, ...first] = /** @type {[string, ...string[]]} */ (shell);
  const installed = await run(command, [...first, '--install-extension', vsix, '--force']);
  if (installed !== 0) throw new Failure(`VS Code did not install ${vsix}.`);
  return run(command, [...first, samples]);
}

/** @param {string} vsix */
async function startServer(vsix) {
  const { ensureHost, installExtension, startHost } = await import('./lib/host.mjs');
  await ensureHost();
  const profile = { userData: path.join(hostFolder, 'user-data'), extensions: path.join(hostFolder, 'extensions') };
  await onlyWhenNew(vsix, path.join(profile.extensions, '.partner-plan-installed'), () =>
    during('Installing the extension into VS Code', () => installExtension(profile, vsix)),
  );
  onlyWhenMissing(path.join(profile.userData, 'User', 'settings.json'), JSON.stringify(firstSettings, undefined, 2));
  const { token, port } = await address();
  const server = await startHost({ profile, token, port });
  remember({ token, port: server.port });
  const url = `http://127.0.0.1:${server.port}/?tkn=${token}&folder=${encodeURIComponent(asUriPath(samples))}`;
  say(
    [
      `\nVS Code is open on the sample plans at\n\n  ${url}\n`,
      'The first time, it begins with "Get Started with Partner Plan", which leads from the first question to the finished document.',
      'Open one of the plans and its preview (the icon at the top right of the editor), or press F1 and run "Partner Plan: Generate Plan".',
      'The address lets in whoever has it, on this machine only. Ctrl+C ends it.',
    ].join('\n'),
  );
  openAddress(url);
  const code = await server.finished;
  throw new Failure(`The VS Code server ended by itself, with exit code ${code}.`);
}

/** @param {string} file @param {string} content */
function onlyWhenMissing(file, content) {
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** A path as VS Code wants it in an address, also on Windows. @param {string} file */
function asUriPath(file) {
  return path.sep === '\\' ? `/${file.replaceAll('\\', '/')}` : file;
}

/** Does something with a file unless it was done with this very file before. @param {string} file @param {string} stamp @param {() => Promise<unknown>} action */
async function onlyWhenNew(file, stamp, action) {
  const { mtimeMs, size } = statSync(file);
  const wanted = `${mtimeMs} ${size}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await action();
  writeFileSync(stamp, wanted);
}

/** @returns {Promise<{ token: string, port: number }>} */
async function address() {
  try {
    const { token, port } = JSON.parse(readFileSync(addressFile, 'utf8'));
    return { token: String(token), port: (await isFree(Number(port))) ? Number(port) : 0 };
  } catch {
    return { token: randomBytes(16).toString('hex'), port: 0 };
  }
}

/** @param {{ token: string, port: number }} what */
function remember(what) {
  mkdirSync(hostFolder, { recursive: true });
  writeFileSync(addressFile, JSON.stringify(what), { mode: 0o600 });
}

/** @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
