import type { Plan } from '../../core/plan.ts';
import { buildDocument } from '../../render/document.ts';
import type { PlanDocument } from '../../render/model.ts';
import type { CheckedDocument } from '../document.ts';
import { keepReadable } from './keep-readable.ts';
import { relocated } from './relocated.ts';
import { type Unreadable, unreadableParts } from './unreadable.ts';

export interface ShownDocument {
  /** Some parts of it may show an earlier state. */
  readonly document: PlanDocument;
  /** What of the text cannot be read. Absent when everything can. */
  readonly unreadable?: Unreadable;
}

/** What a reader sees of a plan: the document of its text, with the last readable state where the text is broken. */
export function shownDocument({ plan, lastReadable }: Pick<CheckedDocument, 'plan' | 'lastReadable'>): ShownDocument {
  const unreadable = unreadableParts(plan, lastReadable);
  if (unreadable === undefined) return { document: buildDocument(plan) };
  if (lastReadable === undefined) return { document: buildDocument(plan), unreadable };
  const current = buildDocument(withReadableParts(plan, lastReadable, unreadable));
  return { document: keepReadable(current, buildDocument(lastReadable), unreadable), unreadable };
}

/**
 * The plan with the tiers of the last readable one where they are broken, because other sections name them. What is made
 * of them here leads to the mistake.
 */
function withReadableParts(plan: Plan, last: Plan, { broken, lost, mistakes }: Unreadable): Plan {
  if (last.tiers === undefined || !(broken.has('tiers') || lost.has('tiers'))) return plan;
  const start = mistakes[0]?.start ?? 0;
  return { ...plan, tiers: relocated(last.tiers, { start, end: start }) };
}
