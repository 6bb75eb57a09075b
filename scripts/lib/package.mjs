import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from './files.mjs';
import { buildFolder, inRoot, node24, root, tool } from './paths.mjs';
import { Failure, run, runQuietly } from './processes.mjs';
import { during } from './progress.mjs';

const vsix = path.join(buildFolder, 'partner-plan.vsix');
const stamp = path.join(buildFolder, 'partner-plan.vsix.sources');

/** What the content of the package depends on. */
const sources = [
  'client',
  'server',
  'schemas',
  'snippets',
  'media',
  'docs',
  'scripts/build.mjs',
  'scripts/lib/fonts.mjs',
  'scripts/lib/subset-font.mjs',
  'package.json',
  'package-lock.json',
  'language-configuration.json',
  'syntaxes',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  '.vscodeignore',
];

/**
 * Builds and packages the extension, unless the package of these very sources is there. Returns its path.
 * @param {object} [options]
 * @param {boolean} [options.isBuilt] whether dist/ has just been built from the sources
 */
export async function packageExtension({ isBuilt = false } = {}) {
  const wanted = fingerprint();
  if (existsSync(vsix) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return vsix;
  if (!isBuilt) await during('Building', buildExtension);
  mkdirSync(buildFolder, { recursive: true });
  // Relative links and pictures of the README are completed with the address of the repository, as the detail page of
  // an extension needs it.
  const command = [tool('@vscode/vsce', 'vsce'), 'package', '--no-dependencies', '--out', vsix];
  await during('Packaging', () => runQuietly(node24, command, { cwd: root }));
  writeFileSync(stamp, wanted);
  return vsix;
}

async function buildExtension() {
  const code = await run(node24, [inRoot('scripts', 'build.mjs')], { cwd: root });
  if (code !== 0) throw new Failure(`The build failed with exit code ${code}.`);
}

/** A text that changes when any source of the package changes. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((name) => filesBelow(name))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(inRoot(file)))
      .update('\0');
  }
  return hash.digest('hex');
}
