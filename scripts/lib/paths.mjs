import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that these scripts belong to. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** @param {...string} parts */
export const inRoot = (...parts) => path.join(root, ...parts);

/** Bundles and packages; git-ignored. */
export const buildFolder = inRoot('.build');

/** The VS Code host and what it remembers between two starts; git-ignored. */
export const hostFolder = inRoot('.vscode-test');

/** Logs, counts and screenshots of test runs; git-ignored. */
export const resultsFolder = inRoot('test-results');

/** Node 24 from the npm package `node`: the VS Code host and most tools do not run on an older one. */
export const node24 = inRoot('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * The file that runs a command-line tool of the project's dependencies; to be started with Node.
 * @param {string} packageName @param {string} file
 */
export const tool = (packageName, file) => inRoot('node_modules', packageName, file);
