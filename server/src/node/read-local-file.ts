import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** In bytes. What is larger is no file that a person wrote. */
const LARGEST_FILE = 4_000_000;

/**
 * The text of a file on this machine; undefined when there is none, when it may not be read, or when it is something
 * that could be read without end, such as a link to a device.
 */
export async function readLocalFile(uri: string): Promise<string | undefined> {
  try {
    const path = fileURLToPath(uri);
    const found = await stat(path);
    if (!found.isFile() || found.size > LARGEST_FILE) return undefined;
    return new TextDecoder().decode(await readFile(path));
  } catch {
    return undefined;
  }
}
