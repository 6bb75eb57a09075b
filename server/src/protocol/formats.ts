/**
 * All formats in which a plan can be handed on, as data: the command line, the requests and the picker of Export
 * Document read this one list, in this order. What writes a format is in `server/src/export/`, and the compiler says
 * where it is missing.
 */

interface FormatFacts {
  /** The name in a picker. */
  readonly title: string;
  /** What it is good for, in a sentence that fits on a line of the picker. */
  readonly detail: string;
  /** The extension of a file, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Whether the file is text, so that it can be printed on a terminal. */
  readonly isText: boolean;
  /** Whether it is laid out for a paper. */
  readonly hasPages: boolean;
  /** Whether it holds the document of the plan, which can be written whole or on one page. */
  readonly isDocument: boolean;
  /** Whether VS Code itself shows such a file in a way that is of use. */
  readonly opensHere: boolean;
}

export const formatFacts = {
  text: {
    title: 'Plain text',
    detail: 'The plan in the format of the framework, for an e-mail or a chat.',
    extension: 'txt',
    mediaType: 'text/plain',
    isText: true,
    hasPages: false,
    isDocument: true,
    opensHere: true,
  },
  markdown: {
    title: 'Markdown',
    detail: 'For a wiki, a pull request or an issue.',
    extension: 'md',
    mediaType: 'text/markdown',
    isText: true,
    hasPages: false,
    isDocument: true,
    opensHere: true,
  },
  html: {
    title: 'Web page',
    detail: 'One file that opens in every browser and prints well, for a reader without VS Code.',
    extension: 'html',
    mediaType: 'text/html',
    isText: true,
    hasPages: true,
    isDocument: true,
    opensHere: false,
  },
  docx: {
    title: 'Word document',
    detail: 'With headings, tables and pictures, to be edited in Word, LibreOffice or Google Docs.',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    isText: false,
    hasPages: true,
    isDocument: true,
    opensHere: false,
  },
  pdf: {
    title: 'PDF',
    detail: 'To be sent, printed and signed off, the same on every machine.',
    extension: 'pdf',
    mediaType: 'application/pdf',
    isText: false,
    hasPages: true,
    isDocument: true,
    opensHere: false,
  },
  csv: {
    title: 'Table (CSV)',
    detail: 'A table for a spreadsheet.',
    extension: 'csv',
    mediaType: 'text/csv',
    isText: true,
    hasPages: false,
    isDocument: false,
    opensHere: true,
  },
  ics: {
    title: 'Calendar (ICS)',
    detail: 'Dates of the launch and the reviews, for Outlook, Google and Apple calendars.',
    extension: 'ics',
    mediaType: 'text/calendar',
    isText: true,
    hasPages: false,
    isDocument: false,
    opensHere: false,
  },
} as const satisfies Readonly<Record<string, FormatFacts>>;

export type FormatId = keyof typeof formatFacts;

/** How much of a plan a document holds. */
export const formFacts = {
  full: { title: 'Whole plan', detail: 'Everything that the plan says.' },
  summary: { title: 'One page', detail: 'For who approves it: decisions, target with verdict, cost, launch, risks.' },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly detail: string }>>;

export type FormId = keyof typeof formFacts;

/** The tables that a plan can be written as, each a choice of its own in the picker. */
export const tableFacts = {
  'crm-fields': {
    title: 'CRM fields',
    detail: 'A table of the fields with type, options and who fills them, for the admin of the CRM.',
  },
  'launch-tasks': {
    title: 'Launch tasks',
    detail: 'A table of what has to be done until the launch, with owners and dates.',
  },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly detail: string }>>;

export type TableId = keyof typeof tableFacts;

/** A row of the picker: a format, or one of the tables. */
export interface FormatChoice {
  readonly format: FormatId;
  readonly table?: TableId;
  readonly form?: FormId;
  readonly label: string;
  readonly detail: string;
  readonly extension: string;
  readonly opensHere: boolean;
}

const ids = Object.keys(formatFacts) as FormatId[];
const tables = Object.keys(tableFacts) as TableId[];

/** What is offered to a person, the formats for readers first: those that are laid out for a paper. */
export const formatChoices: readonly FormatChoice[] = [
  ...ids.filter((id) => formatFacts[id].hasPages && !formatFacts[id].isText),
  ...ids.filter((id) => formatFacts[id].hasPages && formatFacts[id].isText),
  ...ids.filter((id) => !formatFacts[id].hasPages),
].flatMap((format): readonly FormatChoice[] => {
  const { title: label, detail, extension, opensHere, hasPages } = formatFacts[format];
  const { title, detail: purpose } = formFacts.summary;
  // What is approved is printed or sent, and then it has pages.
  if (hasPages) {
    return [
      { format, label, detail, extension, opensHere },
      { format, form: 'summary', label: `${title} (${label})`, detail: purpose, extension, opensHere },
    ];
  }
  if (format !== 'csv') return [{ format, label, detail, extension, opensHere }];
  return tables.map((table) => ({
    format,
    table,
    label: `${tableFacts[table].title} (CSV)`,
    detail: tableFacts[table].detail,
    extension,
    opensHere,
  }));
});
