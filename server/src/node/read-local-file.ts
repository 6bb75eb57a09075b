import { fileURLToPath } from 'node:url';
import { readBounded } from './read-bounded.ts';

/** In bytes. What is larger is no file that a person wrote. */
const LARGEST_FILE = 4_000_000;

/**
 * The text of a file on this machine; undefined when there is none, when it may not be read, or when it is something
 * that could be read without end, such as a link to a device.
 */
export async function readLocalFile(uri: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await readBounded(fileURLToPath(uri), LARGEST_FILE));
  } catch {
    return undefined;
  }
}
