// The tests that need no VS Code, by the folder of test/ in which they stand.
import { readdirSync, readFileSync } from 'node:fs';
import { testFilesIn } from './node-tests.mjs';
import { inRoot } from './paths.mjs';

/** Folders whose tests have a step of their own. */
const others = ['editors', 'host', 'layout', 'readers', 'ui'];

/** The folders that hold unit tests which the filter keeps, those with most tests first: a long one is begun early. */
export function unitFolders() {
  return readdirSync(inRoot('test'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !others.includes(entry.name))
    .map(({ name }) => ({ name, size: sizeOf(testFilesIn(`test/${name}`)) }))
    .filter(({ size }) => size > 0)
    .sort((one, two) => two.size - one.size)
    .map(({ name }) => name);
}

/** Whether any unit test that the filter keeps runs what a build has made. Such a test names it. */
export function needBuild() {
  return unitFolders()
    .flatMap((name) => testFilesIn(`test/${name}`))
    .some((file) => /\bdist\/|\bbuiltCommandLine\b/.test(readFileSync(inRoot(file), 'utf8')));
}

/** @param {readonly string[]} files */
const sizeOf = (files) => files.reduce((sum, file) => sum + readFileSync(inRoot(file)).length, 0);
