/** Names and types of the requests of the preview. The client sends them to the server. */

/** Renders what the preview shows. Sent by the client after every change of the plan that it shows. */
export const previewRequest = 'partnerPlan/preview';

export interface PreviewParams {
  readonly uri: string;
  /** The stamp of what the client has. When nothing has changed since, it is not sent again. */
  readonly known?: string;
}

/** What there is to show of a plan: all of it, or nothing new. */
export type PreviewAnswer = PreviewResult | 'unchanged';

/**
 * Everything that a preview shows, as HTML and as text. In HTML every text of the plan is escaped, and there is no
 * script and no style in it.
 */
export interface PreviewResult {
  /** The version of the document that was rendered, as the client counts versions. */
  readonly version: number;
  /** Tells this result from every other one. */
  readonly stamp: string;
  readonly title: string;
  /**
   * The document. An element that comes from a place in the plan carries `data-start` and `data-end`, offsets in UTF-16
   * code units. One with findings carries `data-findings`, their number, and `data-severity`, the worst one of them.
   * Where the plan keeps findings out of sight, the last section lists them with their reasons: `suppressed-findings`.
   */
  readonly body: string;
  /** The list of the sections, each with what is missing in it. */
  readonly contents: string;
  /** The list of the findings with their filters and quick fixes. */
  readonly findings: string;
  readonly findingCount: number;
  /** How many findings the plan keeps out of sight. The last section of the body lists them. */
  readonly suppressedCount: number;
  /** How far the plan is from complete, in one line. */
  readonly summary: string;
  /** What keeps a part of the plan from being read at the moment. Absent when everything can be read. */
  readonly mistake?: PreviewMistake;
}

export interface PreviewMistake {
  /** Which line cannot be read, in a few words without a period. */
  readonly text: string;
  /** Why, and what the preview shows instead. */
  readonly details: string;
  readonly start: number;
  readonly end: number;
}

/** Gives one section of an open plan as text to be copied. */
export const copySectionRequest = 'partnerPlan/copySection';

export interface CopySectionParams {
  readonly uri: string;
  readonly format: 'markdown' | 'text';
  /** The id of the section. */
  readonly section?: string;
  /** A place in the section, for an editor that does not know sections. */
  readonly offset?: number;
}

export interface CopySectionResult {
  /** Both are absent when there is no such section. */
  readonly title?: string;
  readonly content?: string;
}
