import { constants, type Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';

/** How much is read at a time, in bytes. */
const CHUNK = 262_144;

/**
 * The bytes of a file. What is no file could be read without end, or makes the reader wait for ever: a device, a pipe
 * or a socket, also where a link leads to it. It is refused before it is opened, and again when it is open, because it
 * can be put there in between. The size that the system tells is not believed either.
 *
 * @param largest how many bytes a file may have.
 * @throws an error with the code `ENOTFILE` or `EFBIG`, or one of the system.
 */
export async function readBounded(path: string, largest: number): Promise<Uint8Array> {
  refuse(await stat(path), largest);
  // Without waiting, because a pipe is opened only once somebody writes to it. Windows has no such flag.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    refuse(await handle.stat(), largest);
    const chunks: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK);
      if (bytesRead === 0) return Buffer.concat(chunks, length);
      length += bytesRead;
      if (length > largest) throw tooLarge(length);
      chunks.push(buffer.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

/** The error for something that is longer than anybody wants to read. */
export function tooLarge(bytes: number): Error {
  return withCode('EFBIG', `${bytes} bytes`);
}

/** An error with a code, as those of the system have one. */
export function withCode(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

function refuse(found: Stats, largest: number): void {
  if (found.isDirectory()) throw withCode('EISDIR', 'a folder');
  if (!found.isFile()) throw withCode('ENOTFILE', 'neither a file nor a folder');
  if (found.size > largest) throw tooLarge(found.size);
}
