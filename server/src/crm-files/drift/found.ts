/** What a CRM has, or should have, as far as files show it. */
export interface Found {
  readonly fields: readonly FoundField[];
  readonly rules: readonly FoundRule[];
  readonly views: readonly FoundView[];
  readonly flows: readonly FoundFlow[];
  /** The objects of which the files show anything, in lower case. */
  readonly objects: ReadonlySet<string>;
}

/** What a field holds, whatever the CRM calls the type. */
export type FoundType =
  | 'choice'
  | 'choices'
  | 'link'
  | 'text'
  | 'long text'
  | 'number'
  | 'date'
  | 'date and time'
  | 'yes or no'
  | 'calculated'
  | 'other';

export interface FoundField {
  /** In lower case, as the CRM calls it for programs. */
  readonly object: string;
  readonly name: string;
  readonly label: string;
  readonly type: FoundType;
  /** The type as the CRM writes it, with its length. */
  readonly written: string;
  /** The object of a link, in lower case. */
  readonly target?: string;
  readonly hasFilter?: boolean;
  readonly options: readonly { readonly value: string; readonly active: boolean }[];
  /** False where the files do not show which options there are. */
  readonly showsOptions?: false;
  /** Absent where the files do not show it. */
  readonly required?: boolean;
  readonly history?: boolean;
}

export interface FoundRule {
  readonly object: string;
  readonly name: string;
  readonly active: boolean;
  readonly condition: string;
}

export interface FoundView {
  readonly object: string;
  readonly name: string;
  readonly filter: string;
}

export interface FoundFlow {
  readonly name: string;
  readonly status: string;
  /** What it does, without places on the canvas, versions and words for people. */
  readonly does: string;
}

export const nothingFound: Found = { fields: [], rules: [], views: [], flows: [], objects: new Set() };

/** What files show, how many were of use, and what of them could not be read. */
export interface ReadFolder {
  readonly found: Found;
  readonly read: number;
  readonly refused: readonly string[];
}
