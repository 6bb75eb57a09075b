import { fileURLToPath } from 'node:url';
import { filesBelow } from './files.mjs';
import { node24, root } from './paths.mjs';
import { Failure, run } from './processes.mjs';
import { filterVariable } from './results.mjs';

const countReporter = fileURLToPath(new URL('count-reporter.mjs', import.meta.url));

/**
 * Runs test files with Node's own test runner, which takes TypeScript as it is. Returns the exit code.
 * @param {object} options
 * @param {string} options.folder where the files *.test.ts are
 * @param {string[]} [options.except] folders in it that are left out
 * @param {string[]} [options.more] further arguments for Node
 * @param {NodeJS.ProcessEnv} [options.env]
 */
export function runNodeTests({ folder, except = [], more = [], env = process.env }) {
  const filter = process.env[filterVariable] ?? '';
  const files = filesBelow(folder, except).filter((file) => file.endsWith('.test.ts') && file.includes(filter));
  if (files.length === 0) {
    throw new Failure(`There is no test file in ${folder}/${filter && ` that matches the filter "${filter}"`}.`);
  }
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${countReporter}`,
    '--test-reporter-destination=stderr',
  ];
  // The root package must stay without a module type for VS Code's sake, so Node finds out by itself and says so.
  const quiet = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
  return run(node24, [quiet, '--test', ...reporters, ...more, ...files], { cwd: root, env });
}
