import { printableLines, told } from './shown-text.ts';
import { OutputError, UserError } from './user-error.ts';
import type { Output, World } from './world.ts';

/** What was tried with a file or folder. */
export type Attempt = 'read' | 'written';

/**
 * Does something with a file, and puts what the system says against it into words.
 *
 * @throws UserError
 */
export async function withFile<Result>(path: string, attempt: Attempt, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    throw isSystemError(error) ? new UserError(explain(error, path, attempt)) : error;
  }
}

/**
 * Writes to an output.
 *
 * @throws OutputError
 */
export async function print(output: Output, content: string | Uint8Array): Promise<void> {
  try {
    await output.write(content);
  } catch (error) {
    throw isSystemError(error) ? new OutputError(explain(error, 'The output', 'written')) : error;
  }
}

/** Tells something that is not a result. When even that cannot be written, there is nobody left to tell. */
export async function tell(world: World, message: string): Promise<void> {
  // A net: every text of a stranger in it was made fit to be shown where the sentence was written.
  await world.stderr.write(`${printableLines(message)}\n`).catch(() => {});
}

interface SystemError extends Error {
  readonly code: string;
}

/** Errors of the system have codes such as `ENOENT`, those of Node itself such as `ERR_INVALID_STATE`. */
function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'code' in error && /^E(?!RR_)[A-Z0-9]+$/.test(String(error.code));
}

function explain(error: SystemError, path: string, attempt: Attempt): string {
  const reason = reasons[error.code];
  const failed = told`${path} cannot be ${attempt}`;
  if (reason === undefined) return told`${failed}: the system says "${error.message}".`;
  return `${failed}: ${reason[attempt] ?? reason.read}`;
}

/** What the codes of the system mean: what is the case, and what to do. */
const reasons: Readonly<Record<string, { readonly read: string; readonly written?: string }>> = {
  EACCES: {
    read: 'you have no right to read it. Ask for the right, or leave it out.',
    written: 'you have no right to write there. Ask for the right, or choose another place.',
  },
  EPERM: {
    read: 'you have no right to read it. Ask for the right, or leave it out.',
    written: 'you have no right to write there. Ask for the right, or choose another place.',
  },
  ENOENT: {
    read: 'it is not there, or no longer. Look at the name, and run the command again.',
    written: 'its folder does not exist. Create the folder first, or look at the name.',
  },
  ENOTDIR: {
    read: 'one part of the path is a file and not a folder. Look at the path.',
    written: 'one part of the path is a file and not a folder. Look at the path.',
  },
  EISDIR: {
    read: 'it is a folder. Name a file.',
    written: 'it is a folder. Name a file.',
  },
  EEXIST: { read: 'it exists already and was not touched. Choose another name, or replace it with --force.' },
  ECHANGED: {
    read: 'it was changed meanwhile. Run the command again.',
    written: 'somebody changed it after it was read, so it was left as it is. Run the command again.',
  },
  EDANGLING: {
    read: 'it is a link that leads nowhere. Mend the link, or remove it.',
    written: 'it is a link that leads nowhere. Remove the link, or choose another name.',
  },
  ENOTFILE: {
    read: 'it is a device, a pipe or a socket, and no file. Name a file, or write "-" to read standard input.',
    written: 'it is a device, a pipe or a socket, and no file. Name a file, or write "-" for standard output.',
  },
  EBUSY: { read: 'another program is using it. Close it there, and run the command again.' },
  EFBIG: {
    read: 'it is larger than 20 megabytes, and no plan is. Is it the right file?',
    written: 'the system takes no file of this size there. Make room, or choose another place.',
  },
  ELOOP: { read: 'it is a link that leads back to itself. Name the file that you mean.' },
  EMFILE: { read: 'too many files are open. Close other programs, and run the command again.' },
  ENAMETOOLONG: { read: 'the name is too long.' },
  ENOSPC: { read: 'the disk is full. Make room, and run the command again.' },
  EDQUOT: { read: 'your share of the disk is used up. Make room, and run the command again.' },
  EROFS: { read: 'the disk can only be read. Choose another place.' },
};
