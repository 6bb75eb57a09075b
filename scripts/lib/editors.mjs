import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { installOnDebian } from './debian.mjs';
import { Failure } from './processes.mjs';

/** Where Neovim is, which the tests of other editors type in; it is installed where that can be done without a question. */
export async function ensureEditors() {
  if (!find()) await installOnDebian('Neovim', ['neovim']);
  const nvim = find();
  if (nvim) return { nvim };
  throw new Failure(
    [
      'The tests of other editors need Neovim (nvim) on the PATH.',
      'Install it (Debian and Ubuntu: apt-get install neovim), and run the tests again.',
    ].join('\n'),
  );
}

function find() {
  const candidates = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'nvim'));
  return candidates.find((file) => spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0);
}
