// dist/ and what it was built from.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { buildFolder, inRoot, node24, root } from './paths.mjs';
import { Failure, run } from './processes.mjs';
import { during, say } from './progress.mjs';

const stamp = path.join(buildFolder, 'dist.sources');

/** What the content of dist/ depends on. */
export const sourcesOfBuild = [
  'client',
  'server',
  'schemas',
  'snippets',
  'scripts/build.mjs',
  'scripts/lib/fonts.mjs',
  'scripts/licenses',
  'scripts/lib/subset-font.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];

/** Builds dist/, unless it was built from these very sources. */
export async function ensureBuilt() {
  const wanted = fingerprint(sourcesOfBuild);
  // The notices are the last file that a build writes.
  const isThere = existsSync(inRoot('dist', 'THIRD-PARTY-NOTICES.txt')) && existsSync(stamp);
  if (isThere && readFileSync(stamp, 'utf8') === wanted) {
    say('dist/ is built from these sources already.');
    return;
  }
  const code = await during('Building', () => run(node24, [inRoot('scripts', 'build.mjs')], { cwd: root }));
  if (code !== 0) throw new Failure(`The build failed with exit code ${code}.`);
  mkdirSync(buildFolder, { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Called when dist/ is about to change: nobody knows what it is built from until it is whole again. */
export function forgetBuild() {
  rmSync(stamp, { force: true });
}
