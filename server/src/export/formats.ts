import type { Plan } from '../core/plan.ts';
import { buildDocument } from '../render/document.ts';
import { type Format, formats } from '../render/formats.ts';
import type { PaperId } from '../render/paper.ts';
import { calendarOf, openWords } from './calendar.ts';
import { writeCsv } from './csv.ts';
import type { ExporterId, LoadExporter } from './exporter.ts';
import { writeIcs } from './ics.ts';
import { planTables, type TableId } from './tables.ts';

/** A format in which a plan can be handed on. */
export interface ExportFormat {
  /** The name on the command line and in requests. */
  readonly id: Format['id'] | ExporterId | 'csv' | 'ics';
  /** The name in a picker. */
  readonly title: string;
  /** The extension of a file, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Whether the file is text, so that it can be printed on a terminal. */
  readonly isText: boolean;
  /** Whether it is laid out for a paper. */
  readonly hasPages: boolean;
  readonly write: (plan: Plan, options: ExportOptions) => Exported | Promise<Exported>;
}

export interface ExportOptions {
  /** The day that the file names as the one on which it was made, `YYYY-MM-DD`. */
  readonly date: string;
  /** For formats that hold one table. Without it, the first table. */
  readonly table?: TableId | undefined;
  /** The paper that the document is laid out for. Without it, A4. */
  readonly paper?: PaperId | undefined;
  readonly loadExporter: LoadExporter;
}

export interface Exported {
  readonly content: string | Uint8Array;
  /** What the person should know about the file, in sentences. */
  readonly notes: readonly string[];
}

/** All formats, in the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = [
  ...formats.map(
    (format): ExportFormat => ({
      id: format.id,
      title: format.title,
      extension: format.extension,
      mediaType: format.mediaType,
      isText: true,
      hasPages: format.id === 'html',
      write: (plan, { paper }) => ({ content: format.render(buildDocument(plan), { paper }), notes: [] }),
    }),
  ),
  {
    id: 'docx',
    title: 'Word document',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    isText: false,
    hasPages: true,
    write: (plan, options) => writeBytes('docx', plan, options),
  },
  {
    id: 'pdf',
    title: 'PDF',
    extension: 'pdf',
    mediaType: 'application/pdf',
    isText: false,
    hasPages: true,
    write: (plan, options) => writeBytes('pdf', plan, options),
  },
  {
    id: 'csv',
    title: 'Table (CSV)',
    extension: 'csv',
    mediaType: 'text/csv',
    isText: true,
    hasPages: false,
    write: writeTable,
  },
  {
    id: 'ics',
    title: 'Calendar',
    extension: 'ics',
    mediaType: 'text/calendar',
    isText: true,
    hasPages: false,
    write: writeCalendar,
  },
];

/**
 * The day that an export names as the one on which it was made: the one that was asked for, or else the one on which
 * the plan was built, so that the same plan gives the same bytes on every day. A plan without one takes today.
 */
export function exportDate(plan: Plan, given: string | undefined, today: string): string {
  return given ?? plan.program?.built?.value.iso ?? today;
}

async function writeBytes(id: ExporterId, plan: Plan, { date, paper, loadExporter }: ExportOptions): Promise<Exported> {
  const exporter = await loadExporter(id);
  const { bytes, notes } = await exporter(buildDocument(plan), { date, paper });
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
