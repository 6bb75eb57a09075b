import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { installOnDebian } from './debian.mjs';
import { Failure } from './processes.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const packages = ['chromium', 'fonts-liberation', 'fonts-dejavu-core'];

/** The executable of a Chromium browser; it is installed where that can be done without a question. */
export async function ensureChromium() {
  const found = findChromium() ?? (await installChromium());
  if (found) return found;
  throw new Failure(
    [
      'No Chromium browser was found, and the tests inside VS Code need one as its window.',
      `Looked for the environment variable CHROMIUM and for ${names.join(', ')} on the PATH.`,
      'Install one (Debian and Ubuntu: apt-get install chromium), or set CHROMIUM to the executable.',
    ].join('\n'),
  );
}

function findChromium() {
  const chosen = process.env.CHROMIUM;
  if (chosen) {
    if (works(chosen)) return chosen;
    throw new Failure(
      `The environment variable CHROMIUM names ${chosen}, which does not run as a browser. Correct it, or unset it.`,
    );
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, ...applications].find(works);
}

/** Ubuntu has a `chromium-browser` that only advises to install a snap, hence the question for its version. @param {string} file */
function works(file) {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

async function installChromium() {
  await installOnDebian('Chromium', packages);
  return findChromium();
}
