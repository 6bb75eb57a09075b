import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { node24, root } from './paths.mjs';
import { Failure, run } from './processes.mjs';
import { filterVariable } from './results.mjs';

const countReporter = fileURLToPath(new URL('count-reporter.mjs', import.meta.url));

/**
 * Runs test files with Node's own test runner, which takes TypeScript as it is. Returns the exit code.
 * @param {object} options
 * @param {string} options.pattern
 * @param {string[]} [options.except] folders that are left out
 * @param {string[]} [options.more] further arguments for Node
 * @param {NodeJS.ProcessEnv} [options.env]
 */
export function runNodeTests({ pattern, except = [], more = [], env = process.env }) {
  const filter = process.env[filterVariable] ?? '';
  const files = globSync(pattern, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !except.some((folder) => file.startsWith(`${folder}/`)) && file.includes(filter))
    .sort();
  if (files.length === 0) {
    throw new Failure(`No test file matches ${pattern}${filter && ` and the filter "${filter}"`}.`);
  }
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${countReporter}`,
    '--test-reporter-destination=stderr',
  ];
  return run(node24, ['--test', ...reporters, ...more, ...files], { cwd: root, env });
}
