import { readPlan } from '../../server/src/core/plan.ts';
import { buildDocument } from '../../server/src/render/document.ts';
import { formats } from '../../server/src/render/formats.ts';
import type { PlanDocument } from '../../server/src/render/model.ts';
import { buildSummary } from '../../server/src/render/summary.ts';
import { wholeDocument } from '../../server/src/render/whole-document.ts';

export function documentOf(text: string): PlanDocument {
  return buildDocument(readPlan(text));
}

/** The document as it is exported, with the page for its sponsor in front. */
export function exportedDocumentOf(text: string): PlanDocument {
  return wholeDocument(readPlan(text));
}

/** The document of one page. */
export function summaryOf(text: string): PlanDocument {
  return buildSummary(readPlan(text));
}

export function render(text: string, format: 'text' | 'markdown' | 'html'): string {
  const found = formats.find(({ id }) => id === format);
  if (found === undefined) throw new Error(`There is no format ${format}.`);
  return found.render(documentOf(text));
}

/** Every value of a document that is a text, wherever it stands. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
