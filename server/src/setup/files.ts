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
}
