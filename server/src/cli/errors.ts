import { version } from './version.ts';
import type { Output, World } from './world.ts';

/** What the program tells the one who started it. When several apply, the highest counts. */
export const exitCodes = {
  /** Nothing to complain about. */
  clean: 0,
  /** The plans have problems. */
  problems: 1,
  /** The command, or a file that it names, cannot be used like this. */
  usage: 2,
  /** The program failed. */
  fault: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export function worse(first: ExitCode, second: ExitCode): ExitCode {
  return first > second ? first : second;
}

/** A mistake that the person can repair, and the message says how. It is shown without a stack. */
export class UserError extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = exitCodes.usage) {
    super(message);
    this.name = 'UserError';
    this.exitCode = exitCode;
  }
}

/** The output cannot be written, so that there is no point in going on. */
export class OutputError extends UserError {}

/**
 * A text of a stranger as it can be shown on a line: of a plan, a file name or an argument. What would do something
 * there instead of being read is replaced: characters that steer a terminal, line breaks, characters that turn the
 * direction of writing, and the words with which a line gives a command to the CI that reads it.
 */
export function printable(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(steering, '\ufffd')
    .replace(workflowCommand, '$1: :')
    .replace(loggingCommand, '# #');
}

/** The same for a text of several lines. Its line breaks have to be our own. */
function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** A sentence of ours with texts of strangers in it, which are made fit to be shown. */
export function told(sentence: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return String.raw({ raw: sentence }, ...values.map((value) => printable(String(value))));
}

/**
 * JSON that says the same without a character that acts where the text is shown, in a log for example. Such characters
 * stand only inside of strings, where each can be written as its code.
 */
export function quietJson(json: string): string {
  const lines = json.split('\n').map((line) => line.replace(steering, asEscape).replace(loggingCommand, '\\u0023#'));
  return lines.join('\n');
}

/** Control characters, separators of lines, marks and overrides of direction, and halves of characters. */
const steering =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about.
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\ufffe\uffff]|\p{Surrogate}/gu;

/** `::error::` and the like at the start of a line, where GitHub Actions looks for its commands behind any spaces. */
const workflowCommand = /(^|\s)::(?=[a-z])/gi;

/** `##[error]` and `##vso[task...]` anywhere in a line, where Azure Pipelines and older runners look for theirs. */
const loggingCommand = /##(?=[a-z.-]*\[)/gi;

/** A text in which each character that acts where it is shown is written in another way. */
export function withoutSteering(text: string, written: (character: string) => string): string {
  return text.replace(steering, written);
}

function asEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** What was tried with a file or folder. */
type Attempt = 'read' | 'written';

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

/** Tells what went wrong, and returns the exit code that goes with it. */
export async function tellFailure(error: unknown, world: World, doing: string): Promise<ExitCode> {
  if (error instanceof UserError) {
    await tell(world, error.message);
    return error.exitCode;
  }
  await tell(world, ourFault(error, world, doing));
  return exitCodes.fault;
}

/** @param doing what was going on, as the end of a sentence: `while checking a.partner-plan.yaml` */
export function ourFault(error: unknown, world: World, doing: string): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const lines = [
    `This is our fault, not yours: something went wrong ${doing}.`,
    'Please report it with these lines and, if you may share it, the file:',
    told`  ${message}`,
    `  partner-plan ${version}, ${world.runtime}`,
  ];
  if (!isSet(world.environment.PARTNER_PLAN_DEBUG)) {
    lines.push('Set PARTNER_PLAN_DEBUG=1 and run the command again to add where it happened.');
  } else if (error instanceof Error && error.stack !== undefined) {
    lines.push(error.stack);
  }
  return lines.join('\n');
}

function isSet(variable: string | undefined): boolean {
  return variable !== undefined && variable !== '' && variable !== '0';
}
