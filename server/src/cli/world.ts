import type { LoadExporter } from '../export/exporter.ts';

/**
 * What the command line needs of the machine that it runs on. Functions that touch files or streams reject with the
 * errors of Node, which `file-errors.ts` puts into words.
 */
export interface World {
  /** The path in the form in which it is shown and compared: `/` between the parts, no `.` and no doubled `/`. */
  normalize(path: string): string;
  /** The one absolute path of a file, to find out whether two paths mean the same one. */
  resolve(path: string): string;
  /** What stands at a path, absent when nothing does. What is not a folder can be read like a file. */
  kindOf(path: string): Promise<'file' | 'folder' | undefined>;
  list(folder: string): Promise<readonly FolderEntry[]>;
  readFile(path: string): Promise<Uint8Array>;
  /** Writes a file whole or not at all. Rejects with `EEXIST` when there is one and `replace` is false. */
  writeFile(path: string, content: Uint8Array, replace: boolean): Promise<void>;
  readStandardInput(): Promise<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The day of the person, `YYYY-MM-DD`. */
  readonly today: string;
  /** Milliseconds since some moment, to tell how much time has passed. */
  now(): number;
  /** What runs the program, for a report of a fault: `Node 20.20.2 on linux`. */
  readonly runtime: string;
  /** Gives what writes DOCX and PDF, which is loaded when it is first needed. */
  readonly loadExporter: LoadExporter;
}

export interface FolderEntry {
  readonly name: string;
  /** A link to a file counts as a file. A link to a folder counts as `other`, so that a search ends. */
  readonly kind: 'file' | 'folder' | 'other';
}

export interface Output {
  readonly isTerminal: boolean;
  /** How many characters a line of the terminal takes, now. Absent where it is none, or does not say. */
  readonly columns?: number | undefined;
  /** Resolves once it is on its way. A reader that is gone, as in `| head`, is no error: what it would read is dropped. */
  write(content: string | Uint8Array): Promise<void>;
}
