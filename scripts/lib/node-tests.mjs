import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow } from './files.mjs';
import { buildFolder, node24, root } from './paths.mjs';
import { Failure, run } from './processes.mjs';
import { filterVariable } from './results.mjs';

const countReporter = fileURLToPath(new URL('count-reporter.mjs', import.meta.url));

/** The test files of a folder that the filter keeps, by their paths from the top of the project. @param {string} folder */
export function testFilesIn(folder) {
  const filter = process.env[filterVariable] ?? '';
  return filesBelow(folder).filter((file) => file.endsWith('.test.ts') && file.includes(filter));
}

/**
 * Runs test files with Node's own test runner, which takes TypeScript as it is. Returns the exit code.
 *
 * Files that share a process are faster: one for each file spends most of its time on reading the same modules once more,
 * on running them before they are compiled, and on sending the results of thousands of tests to the runner.
 *
 * @param {object} options
 * @param {string} options.folder where the files *.test.ts are
 * @param {boolean} [options.areApart] whether each file has a process of its own
 * @param {string[]} [options.more] further arguments for Node
 * @param {NodeJS.ProcessEnv} [options.env]
 */
export function runNodeTests({ folder, areApart = false, more = [], env = process.env }) {
  const files = testFilesIn(folder);
  if (files.length === 0) {
    const filter = process.env[filterVariable];
    throw new Failure(`There is no test file in ${folder}/${filter ? ` that matches the filter "${filter}"` : ''}.`);
  }
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${countReporter}`,
    '--test-reporter-destination=stderr',
  ];
  const isolation = areApart ? [] : ['--test-isolation=none'];
  // The root package must stay without a module type for VS Code's sake, so Node finds out by itself and says so.
  const quiet = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
  return run(node24, [quiet, '--test', ...isolation, ...reporters, ...more, ...files], {
    cwd: root,
    // What Node makes of a TypeScript file is kept for the next process that reads it.
    env: { ...env, NODE_COMPILE_CACHE: path.join(buildFolder, 'compile-cache') },
  });
}
