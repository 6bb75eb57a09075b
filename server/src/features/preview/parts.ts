import type { Plan } from '../../core/plan.ts';
import type { PlanDocument, SectionId } from '../../render/model.ts';

/** What findings and gaps are counted by: the sections of the document, and the program that stands in its head. */
export type PartId = SectionId | 'program';

/** A part of the document as lists of the preview name it. */
export interface Part {
  readonly id: PartId;
  readonly title: string;
}

/** The parts of a document, in the order in which they are read. */
export function partsOf({ sections }: PlanDocument): readonly Part[] {
  return [{ id: 'program', title: 'Program' }, ...sections.map(({ id, title }) => ({ id, title }))];
}

/** The keys of a plan, and the part of the document in which each is shown. */
const partOfKey: Readonly<Record<string, PartId>> = {
  program: 'program',
  history: 'program',
  diagnosis: 'diagnosis',
  tiers: 'tiers',
  movement: 'tiers',
  attribution: 'attribution',
  playbook: 'playbook',
  measurement: 'measurement',
  launch: 'launch',
  risks: 'risks',
  assumptions: 'program',
};

/** The keys from which a part of the document is made. */
export function keysOf(part: PartId): readonly string[] {
  return Object.keys(partOfKey).filter((key) => partOfKey[key] === part);
}

/** Where the keys of a plan that are shown in the document start, in the order of the text. */
export function keyStarts({ node }: Plan): readonly { readonly key: string; readonly start: number }[] {
  const written = (node?.entries ?? []).filter(
    ({ merged, key }) => !merged && Object.hasOwn(partOfKey, String(key.value)),
  );
  return written
    .map(({ key }) => ({ key: String(key.value), start: key.span.start }))
    .sort((one, other) => one.start - other.start);
}

/** The part to which a place of the text belongs. What stands before every key, and what is missing, is of the program. */
export function partAt(plan: Plan): (offset: number) => PartId {
  const starts = keyStarts(plan);
  return (offset) => partOfKey[starts.findLast(({ start }) => start <= offset)?.key ?? ''] ?? 'program';
}
