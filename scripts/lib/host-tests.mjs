import { cpSync, createWriteStream, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { build } from 'esbuild';
import { ensureChromium } from './chromium.mjs';
import { filesBelow } from './files.mjs';
import { ensureHost } from './host.mjs';
import { buildFolder, inRoot, node24, resultsFolder, root } from './paths.mjs';
import { Failure, scratchFolder } from './processes.mjs';
import { say } from './progress.mjs';
import { filterVariable } from './results.mjs';

/** @typedef {import('./results.mjs').Counts} Counts */

const entry = 'test/host/index.ts';

/**
 * Runs a bundled test suite inside VS Code, in one of its two extension hosts.
 * @param {object} options
 * @param {'node' | 'web'} options.kind
 * @param {string} options.extension the folder of the extension
 * @param {string} options.tests a module that exports run()
 * @param {string} options.folder is opened as the workspace
 * @returns {Promise<{ succeeded: boolean, counts: Counts | undefined, log: string }>} `log` is the file that
 *   holds what VS Code wrote beside the results of the suite
 */
export async function runHostTests({ kind, extension, tests, folder }) {
  const scratch = scratchFolder('profile');
  const executable = process.env.VSCODE_EXECUTABLE ?? (await standIn());
  const log = path.join(resultsFolder, `host-${kind}.log`);
  const output = new SuiteOutput(log);
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      launchArgs: [
        folder,
        `--user-data-dir=${path.join(scratch, 'user-data')}`,
        `--extensions-dir=${path.join(scratch, 'extensions')}`,
        ...(kind === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ],
      stdout: output,
      stderr: output,
    });
    return { succeeded: true, counts: output.counts, log };
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) throw error;
    return { succeeded: false, counts: output.counts, log };
  }
}

/** How the suite marks its lines; the same words stand in test/host/report.ts. */
const resultLine = /^host-test-result (\{.*\})$/;
const shownLine = /^host-test ?\| (.*)$/;

/**
 * Shows what the suite reports, picks its counts out, and keeps everything else in a file: VS Code without an
 * account and without its native modules writes hundreds of lines about that.
 */
class SuiteOutput extends Writable {
  /** @type {Counts | undefined} */
  counts;
  #rest = '';
  #log;

  /** @param {string} logFile */
  constructor(logFile) {
    super();
    mkdirSync(path.dirname(logFile), { recursive: true });
    this.#log = createWriteStream(logFile);
  }

  /** @override @param {Buffer} chunk @param {string} _encoding @param {() => void} done */
  _write(chunk, _encoding, done) {
    const lines = (this.#rest + chunk.toString('utf8')).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      const result = resultLine.exec(line);
      const shown = shownLine.exec(line);
      if (result?.[1]) this.counts = JSON.parse(result[1]);
      else if (shown) say(shown[1] ?? '');
      else this.#log.write(`${line}\n`);
    }
    done();
  }
}

/** An executable file in place of `code`; @vscode/test-electron starts it by its path, without Node. */
async function standIn() {
  await ensureHost();
  const browser = await ensureChromium();
  const shim = fileURLToPath(new URL('code-shim.mjs', import.meta.url));
  mkdirSync(buildFolder, { recursive: true });
  if (process.platform === 'win32') {
    const file = path.join(buildFolder, 'code.cmd');
    writeFileSync(file, `@set "CHROMIUM=${browser}"\r\n@"${node24}" "${shim}" %*\r\n`);
    return file;
  }
  const file = path.join(buildFolder, 'code');
  // The suite of the other host may be starting the same file at this moment, so it is put in its place whole.
  const whole = `${file}-${process.pid}`;
  writeFileSync(whole, `#!/bin/sh\nCHROMIUM='${browser}' exec '${node24}' '${shim}' "$@"\n`, { mode: 0o755 });
  renameSync(whole, file);
  return file;
}

/**
 * Bundles the suite into one CommonJS file. Returns its path.
 * @param {'node' | 'web'} kind what the suite has to find itself in
 */
export async function bundleHostTests(kind) {
  const file = path.join(buildFolder, `test-host-${kind}`, 'index.js');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    format: 'cjs',
    // The web-worker extension host has no Node modules, so a suite that would need one must not build.
    platform: 'browser',
    mainFields: ['module', 'main'],
    target: 'es2022',
    external: ['vscode'],
    define: {
      // The web worker has no environment variables, so what the suite has to know goes into the bundle.
      HOST_TEST_KIND: JSON.stringify(kind),
      HOST_TEST_FILTER: JSON.stringify(process.env[filterVariable] ?? ''),
      // mocha's browser build would take the exports of the bundle for its own if it saw a CommonJS module.
      module: 'undefined',
    },
    sourcemap: 'inline',
    metafile: true,
    logLevel: 'warning',
  });
  writeFileSync(path.join(path.dirname(file), 'package.json'), '{ "type": "commonjs" }\n');
  const forgotten = filesBelow('test/host').filter((name) => name.endsWith('.test.ts') && !(name in metafile.inputs));
  if (forgotten.length > 0)
    throw new Failure(`These tests would not run, because ${entry} does not import them: ${forgotten.join(', ')}`);
  return file;
}

/** A copy of the sample plans, so that no test writes into the checkout. */
export function copyOfExamples() {
  const source = inRoot('examples');
  if (!existsSync(source))
    throw new Failure('The folder examples/ is missing; the tests inside VS Code open a copy of it.');
  const folder = path.join(scratchFolder('workspace'), 'examples');
  cpSync(source, folder, { recursive: true });
  return folder;
}
