import { spawn } from 'node:child_process';

/** Shows an address in the user's browser where there is one. It is a convenience and never fails. @param {string} url */
export function openAddress(url) {
  const command = opener();
  if (!command) return;
  const [program, ...first] = command;
  try {
    const child = spawn(/** @type {string} */ (program), [...first, url], {
      stdio: 'ignore',
      detached: true,
      windowsHide: true,
    });
    child.on('error', () => {});
    child.unref();
  } catch {
    // The address has been printed, too.
  }
}

function opener() {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}
