import type { Span } from '../core/text.ts';

/**
 * The document of a plan: plain, read-only data that says everything that a format prints, in the order in which it is
 * read. It could be printed as JSON. Texts hold no dash that the framework bans, no control characters, and never
 * markup; each one knows the place of the plan that it comes from. A line feed inside a text is a line break that the
 * person wrote.
 */
export interface PlanDocument {
  /** The name of the program or the company, or the heading where the plan names neither. For windows and files. */
  readonly title: string;
  /** The heading that every document has. */
  readonly heading: string;
  /** The line under the heading. Absent when the plan names neither program nor company. */
  readonly name?: readonly Inline[];
  /** Partner type and date, as the framework prints them in the head. */
  readonly head: readonly Entry[];
  /** What else the plan says of the program. */
  readonly facts: readonly Entry[];
  readonly sections: readonly Section[];
}

export interface Section {
  readonly id: SectionId;
  /** In title case. The text format prints it in capitals. */
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Key and value of the plan. Absent when the plan has no such key. */
  readonly span?: Span;
}

/** The sections of the document. Each has the name of the key of the plan that it comes from. */
export type SectionId = 'diagnosis' | 'tiers' | 'attribution' | 'playbook' | 'measurement' | 'launch' | 'risks';

export type Block = Topic | Paragraph | List | Table | Values | Missing;

/** A labelled part of a section: `Review cadence: Quarterly`. Stands only directly in a section. */
export interface Topic {
  readonly kind: 'topic';
  /** Without the colon. */
  readonly label: string;
  readonly blocks: readonly Block[];
  readonly span?: Span;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly content: readonly Inline[];
  readonly span?: Span;
}

export interface List {
  readonly kind: 'list';
  /** Whether the order of the items matters, so that they are numbered. */
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
  readonly span?: Span;
}

export interface ListItem {
  readonly content: readonly Inline[];
  readonly span?: Span;
}

/** Rows of cells. The first cell of a row is its header. */
export interface Table {
  readonly kind: 'table';
  /** What the table shows, for readers who do not see what stands above it. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** How a format without tables prints a row: as a line that stands for itself, or as an item of a list. */
  readonly rowsAs: 'lines' | 'items';
  readonly span?: Span;
}

export interface Row {
  /** One for each column. */
  readonly cells: readonly Cell[];
  /** The whole row in one line of words, for formats without tables. */
  readonly line: readonly Inline[];
  readonly span?: Span;
}

export interface Cell {
  /** One text, or several that stand below each other. None in an empty cell. */
  readonly items: readonly ListItem[];
}

/** Labels with what they stand for. */
export interface Values {
  readonly kind: 'values';
  readonly entries: readonly Entry[];
}

export interface Entry {
  /** Without the colon. */
  readonly label: string;
  readonly blocks: readonly Block[];
  readonly span?: Span;
}

/** A part of a line. */
export type Inline = Words | Missing;

export interface Words {
  readonly kind: 'words';
  readonly text: string;
  readonly span?: Span;
  /** Where the words lead: an address of http, https or mailto, and never another one. */
  readonly link?: string;
  /** Whether this is a technical name, to be copied letter by letter. */
  readonly code?: true;
}

/** Something that the plan does not say yet. It can stand as a block or inside a line. */
export interface Missing {
  readonly kind: 'missing';
  /** Completes the sentence that starts with "Not defined yet:", without a period. */
  readonly what: string;
  /** The key that has no readable value, or the place where the key belongs. */
  readonly span?: Span;
}

/** How a document says that something is missing, without a period at its end. */
export function missingWords(missing: Missing): string {
  return `Not defined yet: ${missing.what}`;
}
