import type { LoadExporter } from '../export/exporter.ts';
import type { AnswerApart } from './apart.ts';

export { localDate } from '../core/dates.ts';
export { TIME_OF_A_RULE } from '../rules/check.ts';

/** A file of the workspace. */
export interface FoundFile {
  readonly uri: string;
  /** Another one when the file has changed. Absent where nobody can tell, and somebody else tells of changes. */
  readonly stamp?: string;
}

/** What the server takes from the world. Entries give it, tests replace it. */
export interface Environment {
  /** The day that counts as today where the person is, `YYYY-MM-DD`. */
  today(): string;
  /** Milliseconds since some moment, to tell how much time has passed. */
  now(): number;
  /** Does something and ends it after so many milliseconds, where the machine can. Returns whether it came to its end. */
  within?(milliseconds: number, action: () => void): boolean;
  /**
   * Hears which rule begins, and says whether it may run, where the machine cannot end one that loops. Undefined when
   * the last one has come to its end.
   */
  beginsRule?(rule: string | undefined): boolean;
  /** Runs a task in a later turn, when messages that have already arrived had theirs. */
  schedule(task: () => void): void;
  /** Runs a task when so many milliseconds have passed. It keeps nothing alive. */
  after(milliseconds: number, task: () => void): void;
  /**
   * The text of a file; undefined when there is none that can be read.
   *
   * @param folders the addresses of the folders that are open. A link may lead into them.
   */
  readFile(uri: string, folders: readonly string[]): Promise<string | undefined>;
  /**
   * The plans, briefs and configuration files in folders, as far as the server can look into them itself.
   *
   * @param folders their addresses.
   */
  listFiles(folders: readonly string[]): Promise<readonly FoundFile[]>;
  /** Gives what writes DOCX and PDF, which is loaded when it is first needed. */
  readonly loadExporter: LoadExporter;
  /** Answers what takes long on another thread. Absent where there is none: there it is done in turns, or at once. */
  readonly answerApart?: AnswerApart | undefined;
}
