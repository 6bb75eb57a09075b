import type { Plan } from '../core/plan.ts';
import { type FormatId, type FormId, formatFacts, formFacts, type TableId } from '../protocol/formats.ts';
import { buildDocument } from '../render/document.ts';
import { renderHtml } from '../render/html.ts';
import { renderMarkdown } from '../render/markdown.ts';
import type { PlanDocument } from '../render/model.ts';
import type { PaperId, PrintOptions } from '../render/paper.ts';
import { buildSummary } from '../render/summary.ts';
import { renderText } from '../render/text.ts';
import { wholeDocument } from '../render/whole-document.ts';
import { calendarOf, openWords } from './calendar.ts';
import { writeCsv } from './csv.ts';
import type { ExporterId, LoadExporter } from './exporter.ts';
import { writeIcs } from './ics.ts';
import { planTables } from './tables.ts';

/** A format in which a plan can be handed on. */
export interface ExportFormat {
  /** The name on the command line and in requests. */
  readonly id: FormatId;
  readonly extension: string;
  readonly mediaType: string;
  readonly isText: boolean;
  readonly hasPages: boolean;
  readonly isDocument: boolean;
  readonly write: Write;
}

type Write = (plan: Plan, options: ExportOptions) => Exported | Promise<Exported>;

export interface ExportOptions {
  /** The day that the file names as the one on which it was made, `YYYY-MM-DD`. */
  readonly date: string;
  /** For formats that hold one table. Without it, the first table. */
  readonly table?: TableId | undefined;
  /** How much of the plan a document holds. Without it, all. */
  readonly form?: FormId | undefined;
  /** The paper that the document is laid out for. Without it, A4. */
  readonly paper?: PaperId | undefined;
  readonly loadExporter: LoadExporter;
}

export interface Exported {
  readonly content: string | Uint8Array;
  /** What the person should know about the file, in sentences. */
  readonly notes: readonly string[];
}

/** What writes each format. */
const writers: Readonly<Record<FormatId, Write>> = {
  // The text is in the format of the framework, which begins with other lines.
  text: writeDocument(renderText, (plan) => buildDocument(plan)),
  markdown: writeDocument(renderMarkdown),
  html: writeDocument(renderHtml),
  docx: (plan, options) => writeBytes('docx', plan, options),
  pdf: (plan, options) => writeBytes('pdf', plan, options),
  csv: writeTable,
  ics: writeCalendar,
};

/** All formats, in the order of their list. */
export const exportFormats: readonly ExportFormat[] = (Object.keys(formatFacts) as FormatId[]).map((id) => {
  const { extension, mediaType, isText, hasPages, isDocument } = formatFacts[id];
  return { id, extension, mediaType, isText, hasPages, isDocument, write: writers[id] };
});

/** How much of a plan a document can hold. */
export const exportForms = Object.keys(formFacts) as readonly FormId[];

function writeDocument(
  render: (document: PlanDocument, options?: PrintOptions) => string,
  whole = wholeDocument,
): Write {
  return (plan, { paper, form }) => ({ content: render(documentOf(plan, form, whole), { paper }), notes: [] });
}

function documentOf(plan: Plan, form: FormId | undefined, whole = wholeDocument): PlanDocument {
  return form === 'summary' ? buildSummary(plan) : whole(plan);
}

/**
 * The day that an export names as the one on which it was made: the one that was asked for, or else the one on which
 * the plan was built, so that the same plan gives the same bytes on every day. A plan without one takes today.
 */
export function exportDate(plan: Plan, given: string | undefined, today: string): string {
  return given ?? plan.program?.built?.value.iso ?? today;
}

async function writeBytes(
  id: ExporterId,
  plan: Plan,
  { date, paper, form, loadExporter }: ExportOptions,
): Promise<Exported> {
  // While the exporter is loaded somebody may type, and then the plan is that of another text.
  const document = documentOf(plan, form);
  const exporter = await loadExporter(id);
  const { bytes, notes } = await exporter(document, { date, paper });
  return { content: bytes, notes };
}

function writeTable(plan: Plan, { table: id }: ExportOptions): Exported {
  const table = planTables.find((each) => each.id === id) ?? planTables[0];
  if (table === undefined) throw new Error('There is no table.');
  const rows = table.rows(plan);
  const notes =
    rows.length > 1
      ? []
      : [`The plan has no ${table.title.replace(/^L/, 'l')} yet, so the table holds only its headings.`];
  return { content: writeCsv(rows), notes };
}

function writeCalendar(plan: Plan, { date }: ExportOptions): Exported {
  const { calendar, open } = calendarOf(plan, buildDocument(plan).title, date);
  return { content: writeIcs(calendar), notes: open.length === 0 ? [] : [openWords(open)] };
}
