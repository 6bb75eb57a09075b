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
