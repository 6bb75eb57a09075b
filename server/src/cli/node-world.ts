import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, lstat, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { WriteStream } from 'node:tty';
import { createLoader } from '../export/create-loader.ts';
import { localDate } from '../lsp/environment.ts';
import { loadBundle } from '../node/load-bundle.ts';
import type { FolderEntry, Output, World } from './world.ts';

/** The world as Node sees it. */
export function nodeWorld(): World {
  return {
    normalize: (given) => withSlashes(path.normalize(given)),
    resolve: (given) => path.resolve(given),
    kindOf,
    list,
    readFile: readBounded,
    writeFile: (file, content, replace) => (replace ? replaceFile(file, content) : createFile(file, content)),
    readStandardInput,
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    environment: process.env,
    today: localDate(new Date()),
    now: () => performance.now(),
    runtime: `Node ${process.versions.node} on ${process.platform}`,
    loadExporter: createLoader(loadBundle),
  };
}

/** Larger files, in bytes, are no plans, and reading them would only take memory. */
const LARGEST_FILE = 200_000_000;

function withSlashes(given: string): string {
  return path.sep === '\\' ? given.replaceAll('\\', '/') : given;
}

async function kindOf(file: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(file)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR') && !(await isLink(file))) return undefined;
    throw error;
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
  return Promise.all(
    entries.map(async (entry): Promise<FolderEntry> => {
      if (entry.isSymbolicLink()) return { name: entry.name, kind: await kindOfLink(path.join(folder, entry.name)) };
      return { name: entry.name, kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other' };
    }),
  );
}

/** A link that leads nowhere counts as a file, so that the one who looks for plans hears of it. */
async function kindOfLink(link: string): Promise<'file' | 'other'> {
  return stat(link).then(
    (target) => (target.isDirectory() ? 'other' : 'file'),
    () => 'file',
  );
}

async function readBounded(file: string): Promise<Uint8Array> {
  const { size } = await stat(file);
  if (size > LARGEST_FILE) throw Object.assign(new Error(`${size} bytes`), { code: 'EFBIG' });
  return readFile(file);
}

async function createFile(file: string, content: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(content);
  } catch (error) {
    await handle.close();
    await rm(file, { force: true });
    throw error;
  }
  await handle.close();
}

/** Writes beside the file and renames, so that nobody ever sees half of it. Keeps the mode, and follows a link. */
async function replaceFile(file: string, content: Uint8Array): Promise<void> {
  const existing = await stat(file).catch(() => undefined);
  if (existing === undefined) return createFile(file, content);
  const target = await realpath(file);
  if (!existing.isFile()) {
    const handle = await open(target, 'w');
    return handle.writeFile(content).finally(() => handle.close());
  }
  await access(target, constants.W_OK);
  const temporary = path.join(path.dirname(target), `.partner-plan-${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx', existing.mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await chmod(temporary, existing.mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

function outputTo(stream: WriteStream): Output {
  let isGone = false;
  // Every failure also reaches the callback of the write. Without a listener it would end the process.
  stream.on('error', () => {});
  return {
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.isTTY ? stream.columns : undefined;
    },
    write: (content) =>
      new Promise((resolve, reject) => {
        if (isGone || content.length === 0) return resolve();
        stream.write(content, (error) => {
          if (!error) return resolve();
          isGone = true;
          if (hasCode(error, 'EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED')) resolve();
          else reject(error);
        });
      }),
  };
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
