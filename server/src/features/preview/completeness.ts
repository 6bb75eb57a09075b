import type { Problem } from '../../core/problem.ts';
import type { PlanDocument } from '../../render/model.ts';
import { contentOf, entriesOf, gapsIn } from './content.ts';
import { counted, countedFindings } from './counts.ts';
import { keysOf, type Part, type PartId, partsOf } from './parts.ts';
import type { Unreadable } from './unreadable.ts';

/** How far one part of a document is from complete. */
export interface PartState extends Part {
  /** How many things are not defined yet. */
  readonly missing: number;
  readonly findings: readonly Problem[];
  /** Whether a part of its text cannot be read at the moment. */
  readonly isUnreadable: boolean;
}

/** How far each part of a document is from complete, in the order in which they are read. */
export function completeness(
  document: PlanDocument,
  problems: readonly Problem[],
  partOf: (offset: number) => PartId,
  unreadable: Unreadable | undefined,
): readonly PartState[] {
  return partsOf(document).map((part) => ({
    ...part,
    missing: missingIn(document, part.id),
    findings: problems.filter(({ span }) => partOf(span.start) === part.id),
    isUnreadable: keysOf(part.id).some((key) => unreadable?.broken.has(key) || unreadable?.lost.has(key)),
  }));
}

/** Nothing is missing, and nothing was found that has to be repaired. Notes and hints are advice. */
export function isComplete({ missing, findings }: PartState): boolean {
  return missing === 0 && findings.every(({ severity }) => severity !== 'error' && severity !== 'warning');
}

/** The state of one part in words: "complete", "2 missing, 1 error". */
export function stateWords(part: PartState): string {
  const state = part.isUnreadable ? 'cannot be read' : isComplete(part) ? 'complete' : '';
  const missing = part.missing > 0 ? `${part.missing} missing` : '';
  return [state, missing, countedFindings(part.findings)].filter((words) => words !== '').join(', ');
}

/**
 * How far a plan is from complete, in one line, without what it suppresses, which is said behind it. It counts what the
 * contents list, one state for each, and there the program is a section like the others.
 */
export function summaryOf(parts: readonly PartState[]): string {
  const complete = parts.filter(isComplete).length;
  const missing = parts.reduce((sum, part) => sum + part.missing, 0);
  const findings = countedFindings(parts.flatMap((part) => part.findings));
  if (parts.every(isComplete)) return `All ${parts.length} sections are complete${findings && `, ${findings}`}`;
  return [
    `${complete} of ${parts.length} sections complete`,
    ...(missing > 0 ? [`${counted(missing, 'thing')} missing`] : []),
    ...(findings === '' ? [] : [findings]),
  ].join(', ');
}

function missingIn({ sections, head, facts }: PlanDocument, id: PartId): number {
  if (id === 'program') return gapsIn(entriesOf([...head, ...facts])).length;
  return gapsIn(contentOf(sections.find((section) => section.id === id)?.blocks ?? [])).length;
}
