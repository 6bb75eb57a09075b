import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt, sourcesOfBuild } from './built.mjs';
import { fingerprint } from './fingerprint.mjs';
import { buildFolder, node24, root, tool } from './paths.mjs';
import { Failure, runQuietly } from './processes.mjs';
import { during } from './progress.mjs';
import { bundleSizes, overBudget } from './sizes.mjs';

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
  'scripts/lib/sizes.mjs',
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

/** Everybody who installs the extension loads it, also on a slow line. @param {number} size of the package, in bytes */
function refuseIfLarge(size) {
  const whole = { name: path.basename(vsix), raw: size, compressed: size };
  const large = overBudget([whole, ...bundleSizes()]);
  if (large.length === 0) return;
  throw new Failure(
    `${large.join('\n')}\nSee what is large in it with: unzip -lv ${vsix}\nMake it smaller, or decide in scripts/lib/sizes.mjs that it is worth it.`,
  );
}
