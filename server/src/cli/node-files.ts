import { randomUUID } from 'node:crypto';
import { constants, rmSync } from 'node:fs';
import { access, chmod, link, lstat, mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { readBounded, tooLarge, withCode } from '../node/read-bounded.ts';
import type { FolderEntry, World } from './world.ts';

/** Files and folders as Node sees them. Everything that the command line reads or writes on a disk goes through here. */
export const nodeFiles: Pick<
  World,
  | 'normalize'
  | 'resolve'
  | 'realPath'
  | 'kindOf'
  | 'list'
  | 'readFile'
  | 'writeFile'
  | 'makeFolder'
  | 'readStandardInput'
> = {
  normalize: (given) => withSlashes(path.normalize(given)),
  resolve: (given) => path.resolve(given),
  realPath: async (given) => withSlashes(await realpath(given)),
  kindOf,
  list,
  readFile: (file) => readBounded(file, LARGEST_FILE),
  writeFile,
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true });
  },
  readStandardInput,
};

/** In bytes. A plan may have four million characters, which never take more than this. */
const LARGEST_FILE = 20_000_000;

function withSlashes(given: string): string {
  return path.sep === '\\' ? given.replaceAll('\\', '/') : given;
}

async function kindOf(file: string): Promise<'file' | 'folder' | 'other' | undefined> {
  try {
    const found = await stat(file);
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'ENOTDIR')) throw error;
    if (await isLink(file)) throw withCode('EDANGLING', 'a link that leads nowhere');
    return undefined;
  }
}

/** A link that leads nowhere is something that stands there, and deserves another message than nothing. */
async function isLink(file: string): Promise<boolean> {
  return lstat(file).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
}

async function list(folder: string): Promise<readonly FolderEntry[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.map((entry) => ({
    name: entry.name,
    kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other',
  }));
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    length += (chunk as Uint8Array).length;
    if (length > LARGEST_FILE) throw tooLarge(length);
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks);
}

/**
 * Writes beside the file, and puts the result in its place when it is whole and on the disk, so that nobody ever sees
 * half of it. Keeps the mode, and follows a link.
 */
async function writeFile(file: string, content: Uint8Array, mayReplace: MayReplace): Promise<void> {
  const kind = await kindOf(file);
  if (kind === 'folder') throw withCode('EISDIR', 'a folder');
  if (kind === 'other') throw withCode('ENOTFILE', 'neither a file nor a folder');
  if (kind === undefined) {
    if (typeof mayReplace !== 'string') throw withCode('ECHANGED', 'the file is gone');
    return beside(file, content, 0o666, (temporary) => create(temporary, file));
  }
  if (mayReplace === 'nothing') throw withCode('EEXIST', 'a file');
  const target = await realpath(file);
  await access(target, constants.W_OK);
  const { mode } = await stat(target);
  await beside(target, content, mode, async (temporary) => {
    await chmod(temporary, mode);
    if (typeof mayReplace !== 'string') {
      // The last thing before it is replaced, so that next to no time is left in which it could change unseen.
      const standing = Buffer.from(await readBounded(target, LARGEST_FILE));
      // Another process that did the same has done no harm.
      if (standing.equals(content)) return;
      if (!standing.equals(mayReplace.holding)) throw withCode('ECHANGED', 'the file holds something else now');
    }
    await rename(temporary, target);
  });
}

type MayReplace = Parameters<World['writeFile']>[2];

/** Gives a file its name, where nothing has that name yet. */
async function create(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file);
  } catch (error) {
    if (hasCode(error, 'EEXIST', 'ENOENT', 'ENOSPC', 'EDQUOT', 'EROFS')) throw error;
    // Some file systems have no second names. There the name is taken first, which fails where somebody else has it.
    await (await open(file, 'wx')).close();
    await rename(temporary, file);
  }
}

/** Writes a file beside another one, and removes it when what is done with it does not. */
async function beside(
  file: string,
  content: Uint8Array,
  mode: number,
  put: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = path.join(path.dirname(file), `.partner-plan-${randomUUID()}.tmp`);
  const forget = removeWhenKilled(temporary);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await put(temporary);
  } finally {
    await rm(temporary, { force: true });
    forget();
  }
}

/** What is being written beside the files, for now. */
const unfinished = new Set<string>();
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Somebody who presses Ctrl+C wants no files left over that they never asked for. */
function removeWhenKilled(temporary: string): () => void {
  if (unfinished.size === 0) for (const signal of endings) process.on(signal, removeUnfinished);
  unfinished.add(temporary);
  return () => {
    unfinished.delete(temporary);
    if (unfinished.size === 0) stopListening();
  };
}

function removeUnfinished(signal: NodeJS.Signals): void {
  stopListening();
  try {
    for (const temporary of unfinished) rmSync(temporary, { force: true });
  } finally {
    // Without a listener the signal does what it always does, and whoever waits for the process sees that it did.
    process.kill(process.pid, signal);
  }
}

function stopListening(): void {
  for (const signal of endings) process.off(signal, removeUnfinished);
}

/** Whether an error of the system has one of some codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
