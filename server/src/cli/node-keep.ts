import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { withCode } from '../node/read-bounded.ts';
import { hasCode } from './node-files.ts';
import type { Keep } from './world.ts';

/** How long is kept what nobody has written anew, in milliseconds: two weeks. */
const KEPT_FOR = 14 * 24 * 60 * 60 * 1_000;

/** The names that are given here. Nothing else in a folder is ever removed. */
const own = /^partner-plan-[0-9a-f-]+\.(?:json|tmp)$/;

/**
 * Keeps texts as files of a folder. Two processes may share it: a file is written beside the others and then gets its
 * name, and whoever writes the same name writes the same text. Nothing in it is missed, so that a text that cannot be
 * read or written costs time and nothing else.
 */
export async function keepIn(folder: string): Promise<Keep> {
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw hasCode(error, 'EEXIST') ? withCode('ENOTDIR', 'a file') : error;
  });
  await removeOld(folder);
  return {
    nameFor: (text) => `partner-plan-${createHash('sha256').update(text).digest('hex')}.json`,
    read: (name) => {
      try {
        return readFileSync(path.join(folder, name), 'utf8');
      } catch {
        return undefined;
      }
    },
    write: (name, text) => {
      const temporary = path.join(folder, `partner-plan-${randomUUID()}.tmp`);
      try {
        writeFileSync(temporary, text, { flag: 'wx' });
        renameSync(temporary, path.join(folder, name));
      } catch {
        rmSync(temporary, { force: true });
      }
    },
  };
}

/** Looks at the days of the files once a day, because to look at ten thousand takes as long as to read them. */
async function removeOld(folder: string): Promise<void> {
  const now = Date.now();
  const mark = path.join(folder, 'partner-plan-0.tmp');
  const isDue = await stat(mark).then(
    ({ mtimeMs }) => now - mtimeMs > KEPT_FOR / 14,
    () => true,
  );
  if (!isDue) return;
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const isOld = own.test(name) && (await stat(file).catch(() => undefined))?.mtimeMs;
    if (typeof isOld === 'number' && now - isOld > KEPT_FOR) await rm(file, { force: true }).catch(() => {});
  }
  try {
    writeFileSync(mark, '');
  } catch {
    // A folder that can only be read is looked at every time.
  }
}
