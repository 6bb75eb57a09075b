/**
 * Names and types of the requests that work on a plan that exists: fill what is missing, and say how it stands.
 * This file holds no behaviour, so that the client can import it without importing the server.
 */

/** Fills what is missing in an open plan. */
export const completeRequest = 'partnerPlan/complete';

export interface CompleteParams {
  readonly uri: string;
  /**
   * The brief to fill from. Without one, the plan's own facts are used. The client reads it, because only the editor
   * knows all file systems and what is not saved yet.
   */
  readonly brief?: BriefText;
}

export interface BriefText {
  readonly uri: string;
  readonly text: string;
}

/** Fills what is missing in one section of an open plan, and writes the section when it is not there. */
export const regenerateSectionRequest = 'partnerPlan/regenerateSection';

export interface RegenerateSectionParams extends CompleteParams {
  /** The key of the section, one of those that `sections` of an answer lists, for example `movement`. */
  readonly section: string;
  /** Whether what stands in the section goes, and it is written anew: one edit, to be looked at before it is made. */
  readonly anew?: boolean;
}

/** What complete and regenerateSection answer. */
export interface UpdateResult {
  /** Absent when there is nothing to add, or when the plan or the brief cannot be used. */
  readonly edit?: UpdateEdit;
  /**
   * What was added, in one sentence: `Added: movement.grace, 2 CRM fields, the section Risks.` That nothing is missing,
   * or that nothing was changed because of what is refused.
   */
  readonly summary: string;
  /** Why nothing can be added: places in the plan or in the brief that cannot be read, all at once. */
  readonly refused: readonly UpdateRefusal[];
}

/** Changes of the plan, to be shown as a refactor preview: each one asks for confirmation under its label. */
export interface UpdateEdit {
  readonly uri: string;
  /** The version of the document that the edits are for. */
  readonly version: number;
  /**
   * They insert, or take the place of an explicit null, an empty list or an empty group. They do not overlap, and stand
   * in the order of the text. Several can be at the same place.
   */
  readonly edits: readonly LabeledEdit[];
}

export interface LabeledEdit {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly newText: string;
  /** What it adds, for example `Add movement.grace`. Edits of one section carry its title as `description`. */
  readonly label: string;
  readonly description: string;
}

export interface UpdateRefusal {
  /** What, why and what to do. */
  readonly message: string;
  /** The document in which the place is: the plan or the brief. */
  readonly uri: string;
  /** Where it is, zero-based, as the protocol counts. Absent when it is about the whole file. */
  readonly position?: { readonly line: number; readonly character: number };
}

/** Lists the sections of an open plan, in the order of the document: for the picker of Regenerate Section. */
export const sectionsRequest = 'partnerPlan/sections';

export interface SectionsParams {
  readonly uri: string;
}

export interface SectionsResult {
  readonly sections: readonly SectionSummary[];
}

export interface SectionSummary {
  /** The key in the plan, for example `risks`. */
  readonly section: string;
  /** Its title, for example `Risks and failure modes`. */
  readonly title: string;
  readonly state: 'complete' | 'incomplete' | 'missing';
}

/** Reports how a plan stands: which structural problems apply, the evidence in it, and what to do first. */
export const auditRequest = 'partnerPlan/audit';

export interface AuditParams {
  readonly uri: string;
}

export interface AuditResult {
  readonly markdown: string;
  /** The file name that fits the report, for example `northwind-audit.md`. */
  readonly fileName: string;
}
