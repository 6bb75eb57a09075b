/** The sizes of paper that a document can be made for. The names are those of style sheets, too. */
export type PaperId = 'a4' | 'letter';

export interface PrintOptions {
  /** Without it, a printed page has the paper of the printer. */
  readonly paper?: PaperId | undefined;
}
