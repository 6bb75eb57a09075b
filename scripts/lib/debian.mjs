import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runQuietly } from './processes.mjs';
import { during } from './progress.mjs';

/**
 * Installs packages on Debian and Ubuntu, where that can be done without a question. Elsewhere it does nothing.
 * @param {string} what they are for, as the person reads it
 * @param {string[]} packages
 */
export async function installOnDebian(what, packages) {
  if (!existsSync('/etc/debian_version')) return;
  const prefix = administrator();
  if (!prefix) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} command */
  const asAdministrator = (command) => {
    const [first, ...rest] = [...prefix, ...command];
    return runQuietly(/** @type {string} */ (first), rest, { env });
  };
  const options = ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends'];
  await during(`Installing ${what} (apt-get install ${packages[0]})`, async () => {
    await asAdministrator(['apt-get', 'update']);
    await asAdministrator(['apt-get', ...options, ...packages]);
  });
}

/** What has to stand before a command to run it as root, if that is possible without a password. */
function administrator() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}
