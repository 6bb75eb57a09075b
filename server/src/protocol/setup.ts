/**
 * Names and types of the requests about the setup of a CRM. The client sends them to the server, reads and writes the
 * files itself, and so works on every file system of the editor. This file holds no behaviour.
 */

/** Gives the files that set up the CRM of an open plan. */
export const writeSetupRequest = 'partnerPlan/writeSetup';

export interface WriteSetupParams {
  readonly uri: string;
}

export interface WriteSetupResult {
  /** By their paths from the folder, with `/` between the parts. None where there is no such plan. */
  readonly files: readonly { readonly path: string; readonly content: string }[];
  /** The CRM by its name. */
  readonly crm: string;
  /** How many steps the files do, and how many a person. */
  readonly byFiles: number;
  readonly byHand: number;
  /** What the plan says and nothing can carry, as sentences. */
  readonly findings: readonly string[];
}

/** Compares what a CRM has with an open plan. */
export const compareSetupRequest = 'partnerPlan/compareSetup';

export interface CompareSetupParams {
  readonly uri: string;
  readonly files: readonly { readonly path: string; readonly content: string }[];
}

export interface CompareSetupResult {
  /** A page to read. Empty where the files show nothing of the CRM. */
  readonly markdown: string;
  readonly crm: string;
  /** What of the files could not be read, as sentences. */
  readonly refused: readonly string[];
}
