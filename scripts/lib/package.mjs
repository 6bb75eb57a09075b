import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt, sourcesOfBuild } from './built.mjs';
import { fingerprint } from './fingerprint.mjs';
import { buildFolder, node24, root, tool } from './paths.mjs';
import { Failure, runQuietly } from './processes.mjs';
import { during } from './progress.mjs';

const vsix = path.join(buildFolder, 'partner-plan.vsix');
const stamp = path.join(buildFolder, 'partner-plan.vsix.sources');

/**
 * The page that VS Code shows about the extension, for people who use it. It has no pictures, because VS Code shows on it
 * those from the web only, and nothing of ours is published there.
 */
const page = 'docs/EXTENSION.md';

/** What the content of the package depends on. */
const sources = [
  ...sourcesOfBuild,
  'media',
  page,
  'scripts/lib/package.mjs',
  'language-configuration.json',
  'skills',
  'syntaxes',
  'CHANGELOG.md',
  'LICENSE',
  '.vscodeignore',
];

/** Builds and packages the extension, unless the package of these very sources is there. Returns its path. */
export async function packageExtension() {
  const wanted = fingerprint(sources);
  if (existsSync(vsix) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return vsix;
  await ensureBuilt();
  mkdirSync(buildFolder, { recursive: true });
  const command = [
    tool('@vscode/vsce', 'vsce'),
    'package',
    '--no-dependencies',
    ...['--readme-path', page],
    // Nothing on the page leads out of it, so it needs no address of a repository.
    '--no-rewrite-relative-links',
    '--allow-missing-repository',
    ...['--out', vsix],
  ];
  await during('Packaging', () => runQuietly(node24, command, { cwd: root }));
  refuseIfLarge(statSync(vsix).size);
  writeFileSync(stamp, wanted);
  return vsix;
}

/** In bytes. Everybody who installs the extension loads it, also on a slow line. */
const largest = 2_200_000;

/** @param {number} size */
function refuseIfLarge(size) {
  if (size <= largest) return;
  const inMegabytes = (/** @type {number} */ bytes) => (bytes / 1_000_000).toFixed(2);
  throw new Failure(
    `The package of the extension has ${inMegabytes(size)} MB, and ${inMegabytes(largest)} MB is the most. See what is large in it: unzip -lv ${vsix}`,
  );
}
