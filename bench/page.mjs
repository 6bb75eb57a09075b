// The page with the figures. What people wrote above the mark stays.

import { execFileSync } from 'node:child_process';
import os from 'node:os';
import { node } from './lib/systems.mjs';

const mark = '<!-- Everything below is written by npm run bench. -->';

/** The page with new figures in place of the old ones. */
export function page(before, figures, isQuick) {
  const [words] = before.split(mark);
  const version = execFileSync(node, ['--version']).toString().trim();
  const machine = `${os.cpus().length} cores of ${os.cpus()[0].model.trim()}, Node ${version.slice(1)}`;
  const kind = isQuick ? 'A quick run' : 'A full run';
  return `${words}${mark}\n\n${kind} on ${machine}.\n\n${figures}\n`;
}
