import { existsSync, readFileSync } from 'node:fs';
import { npm, npmEnvironment, systemNode } from './node.mjs';
import { inRoot, node24 } from './paths.mjs';
import { Failure, runQuietly } from './processes.mjs';
import { during } from './progress.mjs';

/**
 * Installs the dependencies when they are missing, incomplete, or other ones than package-lock.json asks for.
 * Works without any dependency, on the oldest Node that the project supports.
 */
export async function ensureDependencies() {
  if (!areInstalled()) {
    const { command, first } = npm();
    await during('Installing dependencies (npm ci)', () =>
      runQuietly(command, [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: inRoot(),
        env: npmEnvironment(),
      }),
    );
  }
  await ensureNode24();
}

/**
 * npm writes node_modules/.package-lock.json as the last act of an installation, so that file is the stamp:
 * an interrupted installation has none, and it says exactly what is there.
 */
function areInstalled() {
  const stamp = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(stamp)) return false;
  /** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */
  /** @param {string} file @returns {Packages} */
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = packages(stamp);
  return Object.entries(packages(inRoot('package-lock.json'))).every(([name, wanted]) => {
    // The empty name is the project itself; packages for other platforms are optional.
    if (name === '' || (wanted.optional && !installed[name])) return true;
    return installed[name]?.version === wanted.version;
  });
}

/** The npm package `node` brings its binary by an install script, which cautious npm settings leave out. */
async function ensureNode24() {
  if (existsSync(node24)) return;
  await during('Installing Node 24', () =>
    runQuietly(systemNode(), ['installArchSpecificPackage.js'], {
      cwd: inRoot('node_modules', 'node'),
      env: npmEnvironment(),
    }),
  );
  if (!existsSync(node24)) {
    throw new Failure(
      `Node 24 is missing: the npm package "node" did not bring ${node24}. Run "npm rebuild node" and look at its output.`,
    );
  }
}
