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
  /** Whether what stands in front of the sections is the last state that could be read. */
  readonly staleHead?: true;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly id: SectionId;
  /** In title case. The text format prints it in capitals. */
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Whether it stands behind the plan, for those who set it up or look something up. */
  readonly annex?: true;
  /** Key and value of the plan. Absent when the plan has no such key. */
  readonly span?: Span;
  /** Whether this is the last state that could be read, because the text cannot be read at the moment. */
  readonly stale?: true;
}

/** The sections of the document, each with the name of the key of the plan that it comes from, and the annexes. */
export type SectionId =
  | 'diagnosis'
  | 'tiers'
  | 'attribution'
  | 'playbook'
  | 'measurement'
  | 'launch'
  | 'risks'
  | `annex-${AnnexId}`;

/** What stands behind a plan for those who set it up or look something up, in the order in which it stands there. */
export type AnnexId = 'facts' | 'tiers' | 'crm' | 'playbook' | 'measurement' | 'launch';

export type Block = Topic | Paragraph | List | Table | Values | Missing | Figure;

/** A labelled part of a section: `Review cadence: Quarterly`. Stands only directly in a section. */
export interface Topic {
  readonly kind: 'topic';
  /** Without the colon. */
  readonly label: string;
  readonly blocks: readonly Block[];
  /** The annex in which it stands where a document is in parts. */
  readonly annex?: AnnexId;
  readonly span?: Span;
  /** Whether this is the last state that could be read, because the text cannot be read at the moment. */
  readonly stale?: true;
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

/** A picture: what it shows as data, and the same in words and as a table for those who do not see it. */
export type Figure = FigureContent & {
  readonly kind: 'figure';
  /** What stands below the picture. */
  readonly title: string;
  /** What the picture says, in sentences. */
  readonly alternative: string;
  readonly table: Table;
  /** The picture without what stands in words beside it, for a document in parts. */
  readonly inShort?: Figure;
  /** The annex in which it stands where a document is in parts. */
  readonly annex?: AnnexId;
  readonly span?: Span;
};

/** What each picture shows. How it is laid out is no concern of the document. */
export type FigureContent = TierLadder | DealPath | DealSources | LaunchTimeline | Coverage;

/** The tiers as steps, the first tier on top. */
export interface TierLadder {
  readonly id: 'tier-ladder';
  /** From 2 on, for the ladders of further tracks. */
  readonly number?: number;
  readonly tiers: readonly Rung[];
}

/** The id of a picture in a page, which no other picture of the document has. */
export function pictureId(figure: Figure): string {
  const number = figure.id === 'tier-ladder' ? figure.number : undefined;
  return number === undefined ? `figure-${figure.id}` : `figure-${figure.id}-${number}`;
}

export interface Rung {
  /** The number of the tier, from 1. */
  readonly level: number;
  readonly name: ListItem;
  readonly criteria: readonly ListItem[];
  readonly benefits: readonly ListItem[];
  /** What a picture in short says in place of criteria and benefits. */
  readonly summary?: ListItem;
  readonly span?: Span;
}

/** What happens to a registered deal, one stage after the other. */
export interface DealPath {
  readonly id: 'deal-path';
  readonly stages: readonly Stage[];
}

export interface Stage {
  readonly name: string;
  readonly lines: readonly ListItem[];
  readonly clocks: readonly ListItem[];
  /** Where the path leads to when two parties claim the deal, and comes back from. */
  readonly branch?: Branch;
  /** Where the path goes on to the next stage only in one case, and ends in the other. */
  readonly fork?: Fork;
  readonly span?: Span;
}

export interface Fork {
  /** The word for the case in which it goes on: "Accepted". */
  readonly onward: string;
  /** The word for the case in which it ends: "Declined". */
  readonly otherwise: string;
  /** What happens then. */
  readonly end: string;
}

export interface Branch {
  readonly name: string;
  readonly rules: readonly BranchRule[];
  readonly span?: Span;
}

export interface BranchRule {
  readonly name: ListItem;
  readonly lines: readonly ListItem[];
  readonly clocks: readonly ListItem[];
  readonly span?: Span;
}

/** Where deals come from, and the views in which each kind appears. */
export interface DealSources {
  readonly id: 'deal-sources';
  readonly sources: readonly SourceOfDeals[];
  /** Views that show all deals, or do not say which. */
  readonly total: readonly ViewOfDeals[];
}

export interface SourceOfDeals {
  readonly name: string;
  readonly definition: ListItem;
  readonly views: readonly ViewOfDeals[];
  readonly span?: Span;
}

export interface ViewOfDeals {
  readonly name: ListItem;
  readonly lines: readonly ListItem[];
  readonly span?: Span;
}

/** The phases of the launch and the gates between them, in order. */
export interface LaunchTimeline {
  readonly id: 'launch-timeline';
  readonly steps: readonly LaunchStep[];
}

export interface LaunchStep {
  readonly kind: 'phase' | 'gate';
  readonly name: string;
  /** When it starts, how long it lasts, who takes part. */
  readonly facts: readonly ListItem[];
  readonly lists: readonly { readonly name: string; readonly items: readonly LaunchItem[] }[];
  readonly span?: Span;
}

/** Something to do or to check. Only what has to be done has a day, and it stands apart so that a picture can line days up. */
export interface LaunchItem extends ListItem {
  readonly day?: ListItem;
}

/** Targets in money as bars, and those that are multiples. */
export interface Coverage {
  readonly id: 'coverage';
  /** The currency of the bars, as three letters. Absent when no amount is known. */
  readonly currency?: string;
  readonly bars: readonly Bar[];
  /** Targets that are no amounts, such as the coverage and the ROI. */
  readonly measures: readonly Measure[];
}

export interface Bar {
  readonly name: string;
  readonly amount: ListItem;
  /** The length of the bar. Absent where the amount is unknown, or of another currency than that of the first bar. */
  readonly value?: number;
  /** Whether this is the number that the others lead to. */
  readonly strong?: true;
  /** How the amount comes about, or over which time it is counted. */
  readonly note?: ListItem;
  readonly span?: Span;
}

export interface Measure {
  readonly name: string;
  readonly target: ListItem;
}

/** How a document says that something is missing, without a period at its end. */
export function missingWords(missing: Missing): string {
  return `Not defined yet: ${missing.what}`;
}

/** Whether an item says only that something is not defined yet. */
export function isHole({ content }: ListItem): boolean {
  return content.length > 0 && content.every(({ kind }) => kind === 'missing');
}
