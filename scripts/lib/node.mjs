import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/**
 * The Node of the machine, as opposed to the one among the dependencies. npm puts node_modules/.bin first on
 * the PATH, so `npm test` may run on either of them.
 */
export function systemNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const onPath = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name));
  const candidates = [process.execPath, process.env.npm_node_execpath, ...onPath];
  return candidates.find((file) => file && isOutside(file) && existsSync(file)) ?? process.execPath;
}

/** @param {string} file */
const isOutside = (file) =>
  !file.startsWith(root + path.sep) && !file.includes(`${path.sep}node_modules${path.sep}.bin`);

/** How to start npm: the one that started us if there is one, because it fits the Node of the machine. */
export function npm() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js') && existsSync(script)) return { command: systemNode(), first: [script] };
  if (process.platform === 'win32') return { command: 'cmd.exe', first: ['/d', '/s', '/c', 'npm'] };
  return { command: 'npm', first: [] };
}

/**
 * The environment for an npm that works in another folder than the npm that started us: what that one said
 * about its own package and script must not reach it, what it said about registry and cache must.
 */
export function npmEnvironment() {
  const environment = { ...process.env };
  for (const name of Object.keys(environment)) {
    if (
      /^npm_(package|lifecycle|config_(local_prefix|prefix|global_prefix|omit|only|production|ignore_scripts))/i.test(
        name,
      )
    )
      delete environment[name];
  }
  delete environment.NODE_ENV;
  return environment;
}
