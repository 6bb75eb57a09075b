import type { Setup } from './model.ts';

/** A file of a setup. */
export interface SetupFile {
  /** From the folder of the setup, with `/` between the parts. */
  readonly path: string;
  readonly content: string;
  /** The keys of the elements that it sets up. */
  readonly sets: readonly string[];
}

/** A person may want rules to come switched off. */
export interface WriteOptions {
  readonly rules: 'active' | 'inactive';
  /** The keys of fields that no file may define, because the CRM has others of the same name. */
  readonly leaveOut?: ReadonlySet<string>;
}

/** Turns a setup into the files that the tools of a CRM take. */
export type SetupWriter = (setup: Setup, options: WriteOptions) => readonly SetupFile[];
