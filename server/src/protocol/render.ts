import type { FormatId, FormId, TableId } from './formats.ts';

/**
 * Names and types of the requests about rendered documents. The client sends them to the server, unless they say
 * otherwise. This file holds no behaviour, so that the client can import it without importing the server.
 */

/** The sizes of paper that a document can be made for. */
export type RenderPaper = 'a4' | 'letter';

/** Renders an open plan in one format. Null when there is no such plan, or when it could not be rendered. */
export const renderRequest = 'partnerPlan/render';

export interface RenderParams {
  readonly uri: string;
  readonly format: FormatId;
  /** For CSV; without it, the CRM fields. */
  readonly table?: TableId;
  /** For documents; without it, the whole plan. */
  readonly form?: FormId;
  /** For formats with pages; without it, A4, and for HTML the paper of the printer. */
  readonly paper?: RenderPaper;
}

export interface RenderResult {
  readonly content: string;
  /** Absent for text. Other files travel as base64. */
  readonly encoding?: 'base64';
  /** The file name that an export proposes, for example `northwind.md`. */
  readonly fileName: string;
  /** What the person should know about the file, in sentences. */
  readonly notes: readonly string[];
}

/**
 * Reads one of the bundles that the server loads when it first needs them, sent from the server to the client: for a
 * server in a web worker, which cannot reach the files of the extension.
 */
export const readBundleRequest = 'partnerPlan/readBundle';

export interface ReadBundleParams {
  readonly name: 'docx' | 'pdf' | 'fonts';
}

export interface ReadBundleResult {
  /** The text of the script. Absent when it cannot be read. */
  readonly source?: string;
}
