import type { Settings } from '../core/settings.ts';
import type { LoadExporter } from '../export/exporter.ts';
import type { McpHost } from '../mcp/host.ts';
import type { CheckResult } from '../rules/check.ts';

/**
 * What the command line needs of the machine that it runs on. Functions that touch files or streams reject with the
 * errors of Node, which `file-errors.ts` puts into words.
 */
export interface World {
  /** The path in the form in which it is shown and compared: `/` between the parts, no `.` and no doubled `/`. */
  normalize(path: string): string;
  /** The one absolute path of a file, to find out whether two paths mean the same one. */
  resolve(path: string): string;
  /** The absolute path of what stands at a path, in the form of `normalize`, with every link in it followed. */
  realPath(path: string): Promise<string>;
  /**
   * What stands at a path or where a link at it leads, absent when nothing does. Devices, pipes and sockets are `other`.
   * Rejects with `EDANGLING` where a link leads nowhere.
   */
  kindOf(path: string): Promise<'file' | 'folder' | 'other' | undefined>;
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** Reads a file, of a size that a plan can have. What is no file is refused with `ENOTFILE`, a larger one with `EFBIG`. */
  readFile(path: string): Promise<Uint8Array>;
  /**
   * Writes a file whole or not at all. Rejects with `EEXIST` when there is one that may not be replaced, and with
   * `ECHANGED` when it no longer holds what was read from it.
   */
  writeFile(path: string, content: Uint8Array, mayReplace: MayReplace): Promise<void>;
  /** Makes a folder, and those above it that are missing. One that is there stays as it is. */
  makeFolder(folder: string): Promise<void>;
  readStandardInput(): Promise<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The day of the person, `YYYY-MM-DD`. */
  readonly today: string;
  /** Milliseconds since some moment, to tell how much time has passed. */
  now(): number;
  /** Does something and ends it after so many milliseconds, where the machine can. Returns whether it came to its end. */
  within?(milliseconds: number, action: () => void): boolean;
  /** What runs the program, for a report of a fault: `Node 20.20.2 on linux`. */
  readonly runtime: string;
  /** What tells this state of the program from another one of the same version. */
  readonly program?: string;
  /** Keeps texts in a folder from one run to the next. Absent where nothing can be kept. */
  keepIn?(folder: string): Promise<Keep>;
  /** Starts what checks several plans at a time. Absent, or undefined, where only one is checked at a time. */
  startWorkers?(): Workers | undefined;
  /** Gives what writes DOCX and PDF, which is loaded when it is first needed. */
  readonly loadExporter: LoadExporter;
  /** Serves an agent over standard input and output, until its input is closed. What serves it is loaded when it is first needed. */
  readonly serveMcp?: (host: McpHost) => Promise<void>;
}

/** Texts by names that are made from what they depend on. What cannot be kept or found costs time, and is no failure. */
export interface Keep {
  /** The name of what depends on a text. */
  nameFor(text: string): string;
  read(name: string): string | undefined;
  write(name: string, text: string): void;
}

/** What checks plans beside the thread that reports. */
export interface Workers {
  readonly count: number;
  /** Never rejects. Undefined where the result is not sure, so that whoever asks has to check by itself. */
  check(text: string, settings: Settings): Promise<CheckResult | undefined>;
  end(): Promise<void>;
}

/** What a worker is sent, and what it answers. */
export interface CheckOrder {
  readonly id: number;
  readonly text: string;
  readonly settings: Settings;
}

export interface CheckAnswer {
  readonly id: number;
  readonly result?: CheckResult;
}

/** What a file may hold that is written over: there may be none, it may hold anything, or only what was read from it. */
export type MayReplace = 'nothing' | 'anything' | { readonly holding: Uint8Array };

export interface FolderEntry {
  readonly name: string;
  /** What stands in the folder itself: a link counts as `link`, wherever it leads. */
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

export interface Output {
  readonly isTerminal: boolean;
  /** How many characters a line of the terminal takes, now. Absent where it is none, or does not say. */
  readonly columns?: number | undefined;
  /** Resolves once it is on its way. A reader that is gone, as in `| head`, is no error: what it would read is dropped. */
  write(content: string | Uint8Array): Promise<void>;
}
