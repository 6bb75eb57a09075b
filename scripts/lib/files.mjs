import { readdirSync, statSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/**
 * All files below a folder of the checkout, or the file itself, in a fixed order; none when it is not there.
 * Paths are relative to the checkout and have forward slashes.
 * @param {string} place @param {string[]} [except] @returns {string[]}
 */
export function filesBelow(place, except = []) {
  if (except.includes(place)) return [];
  const status = statSync(inRoot(place), { throwIfNoEntry: false });
  if (!status) return [];
  if (!status.isDirectory()) return [place];
  const names = readdirSync(inRoot(place)).sort();
  return names.flatMap((name) => (name === 'node_modules' ? [] : filesBelow(`${place}/${name}`, except)));
}
