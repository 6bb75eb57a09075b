import { readPlan } from '../../server/src/core/plan.ts';
import { exportDate, exportFormats } from '../../server/src/export/formats.ts';
import type { FormId, TableId } from '../../server/src/protocol/formats.ts';
import type { PaperId } from '../../server/src/render/paper.ts';
import { today } from '../harness/engine.ts';
import { loadExporter } from '../harness/exporters.ts';

export interface Exported {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly notes: readonly string[];
}

/** Exports the text of a plan, as the command line does. */
export async function exportPlan(
  text: string,
  format: string,
  table?: TableId,
  paper?: PaperId,
  form?: FormId,
): Promise<Exported> {
  const found = exportFormats.find(({ id }) => id === format);
  if (found === undefined) throw new Error(`There is no format ${format}.`);
  const plan = readPlan(text);
  const date = exportDate(plan, undefined, today);
  const { content, notes } = await found.write(plan, { date, table, paper, form, loadExporter });
  return typeof content === 'string'
    ? { text: content, bytes: new TextEncoder().encode(content), notes }
    : { text: '', bytes: content, notes };
}
