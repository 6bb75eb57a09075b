import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBounded } from './read-bounded.ts';

/** In bytes. What is larger is no file that a person wrote. */
const LARGEST_FILE = 4_000_000;

/**
 * The text of a file on this machine; undefined when there is none, when it may not be read, when it is something that
 * could be read without end, such as a link to a device, or when it is a link that leads out of its folder and of all
 * folders that are open. Nobody named the file behind such a link, and the command line does not read it either.
 *
 * @param folders the addresses of the folders that are open.
 */
export async function readLocalFile(uri: string, folders: readonly string[] = []): Promise<string | undefined> {
  try {
    const file = fileURLToPath(uri);
    const target = await realpath(file);
    const isInside = async (folder: string): Promise<boolean> => {
      const top = await realpath(folder);
      return target.startsWith(top.endsWith(path.sep) ? top : top + path.sep);
    };
    if (!(await isInside(path.dirname(file))) && !(await isAny(folders.map(localPath), isInside))) return undefined;
    return new TextDecoder().decode(await readBounded(target, LARGEST_FILE));
  } catch {
    return undefined;
  }
}

async function isAny(
  folders: readonly (string | undefined)[],
  fits: (folder: string) => Promise<boolean>,
): Promise<boolean> {
  for (const folder of folders) {
    // A folder of the workspace can be gone, or stand on another machine.
    if (folder !== undefined && (await fits(folder).catch(() => false))) return true;
  }
  return false;
}

function localPath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
