// Takes the place of the desktop `code` executable for @vscode/test-electron: understands the arguments that
// a test run passes to it, starts the VS Code server with them, and opens its workbench in headless Chromium
// as the window. Ends with the exit code of the test run, like `code` does.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from './browser.mjs';
import { startHost, withoutWalkthroughs } from './host.mjs';
import { resultsFolder } from './paths.mjs';
import { endWithStandardInput, Failure, runScript, scratchFolder } from './processes.mjs';
import { say } from './progress.mjs';

/**
 * How long the window may say nothing before it counts as hung. It is no limit for all tests together: they take as long
 * as there are many of them and the machine is slow, and each has a limit of its own that is far below this one.
 */
const silenceInMinutes = 5;

await runScript(async () => {
  // The test library does not end its VS Code when it is killed itself; its pipe tells.
  endWithStandardInput();
  const options = readArguments(process.argv.slice(2));
  // The profile that the arguments name belongs to the caller, who may be gone before the server has ended.
  const scratch = scratchFolder('host');
  const profile = { userData: path.join(scratch, 'user-data'), extensions: path.join(scratch, 'extensions') };
  chooseExtensionHost(profile.userData, options);
  withoutWalkthroughs(profile);
  const server = await startHost({
    profile,
    // Without the driver the server ignores which extension and which tests the page asks for.
    more: ['--enable-smoke-test-driver', '--disable-workspace-trust'],
  });

  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });

  /** @type {Promise<number>} */
  const exit = new Promise((resolve) => {
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  let lastWord = Date.now();
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ parts) => {
    lastWord = Date.now();
    say(parts.map(String).join(' '));
  });
  /** @type {Promise<never>} */
  const broken = new Promise((_resolve, reject) => {
    page.on('crash', () => reject(new Failure('The page of the workbench crashed.')));
    server.finished.then(
      (code) => reject(new Failure(`The VS Code server ended with exit code ${code} during the tests.`)),
      reject,
    );
  });
  broken.catch(() => {});

  await page.goto(workbenchAddress(server.port, options));
  /** @type {NodeJS.Timeout | undefined} */
  let watch;
  const silent = new Promise((resolve) => {
    watch = setInterval(() => Date.now() - lastWord > silenceInMinutes * 60_000 && resolve(undefined), 1000);
  }).then(async () => {
    mkdirSync(resultsFolder, { recursive: true });
    const picture = path.join(resultsFolder, 'host-hung.png');
    await page.screenshot({ path: picture });
    throw new Failure(`The window has said nothing for ${silenceInMinutes} minutes. It looked like ${picture}.`);
  });
  try {
    return await Promise.race([exit, broken, silent]);
  } finally {
    clearInterval(watch);
  }
});

/** @param {string[]} commandLine */
function readArguments(commandLine) {
  /** @param {string} name */
  const all = (name) =>
    commandLine.filter((text) => text.startsWith(`--${name}=`)).map((text) => text.slice(name.length + 3));
  return {
    all,
    one: (/** @type {string} */ name) => all(name).at(-1),
    folder: commandLine.find((text) => !text.startsWith('-')),
  };
}

/**
 * The workbench in a browser ignores the kind of an extension under development, so that one with both a Node
 * and a browser entry always runs in the Node host. A setting of the user chooses the host there.
 * @param {string} userData @param {ReturnType<typeof readArguments>} options
 */
function chooseExtensionHost(userData, options) {
  const kind = options.one('extensionDevelopmentKind');
  if (!kind) return;
  const kinds = options.all('extensionDevelopmentPath').map((folder) => {
    const { publisher, name } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return [`${publisher}.${name}`, [kind]];
  });
  const folder = path.join(userData, 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'settings.json'),
    JSON.stringify({ 'remote.extensionKind': Object.fromEntries(kinds) }),
  );
}

/** @param {number} port @param {ReturnType<typeof readArguments>} options */
function workbenchAddress(port, options) {
  const authority = `127.0.0.1:${port}`;
  const tests = options.one('extensionTestsPath');
  if (!tests)
    throw new Failure('The argument --extensionTestsPath is missing: this stand-in for VS Code only runs tests.');
  /** @param {string} file */
  const remote = (file) => `vscode-remote://${authority}${path.resolve(file)}`;
  const payload = [
    ...options.all('extensionDevelopmentPath').map((folder) => ['extensionDevelopmentPath', remote(folder)]),
    ['extensionTestsPath', remote(tests)],
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (options.folder) query.set('folder', path.resolve(options.folder));
  else query.set('ew', 'true');
  return `http://${authority}/?${query}`;
}
