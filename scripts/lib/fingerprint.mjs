import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { filesBelow } from './files.mjs';
import { inRoot } from './paths.mjs';

/** A text that changes when any of these files, or any file in these folders, changes. @param {string[]} sources */
export function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((name) => filesBelow(name))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(inRoot(file)))
      .update('\0');
  }
  return hash.digest('hex');
}
