import type { Plan } from '../core/plan.ts';
import { capturedBy } from '../framework/crm/captured.ts';

/** Stages of a deal: those that are open, in their order, and all with what closes a deal. */
export interface Stages {
  readonly all: readonly string[];
  readonly open: readonly string[];
}

/**
 * The stages of the person's plan. Where it does not list them, those of the generated plan, in which the stages that
 * the person names elsewhere, in updates and options of fields, take the places of those that mean the same.
 */
export function stagesFor(own: Plan, generated: Plan): Stages {
  const written = listed(own);
  if (written.length > 0) return { all: written, open: written.filter(isOpen) };
  const drafted = listed(generated);
  const named = namedStages(own);
  if (named.length === 0) return { all: drafted, open: drafted.filter(isOpen) };
  const open = drafted.filter(isOpen);
  const closed = drafted.filter((stage) => !isOpen(stage));
  // A stage that is named as it is drafted is that stage, and what shares a word with it is another one.
  const free = named.filter((name) => !open.includes(name));
  const renamed = open.map((stage) => {
    const alike = named.includes(stage) ? -1 : free.findIndex((name) => isAlike(name, stage));
    return alike < 0 ? stage : (free.splice(alike, 1)[0] ?? stage);
  });
  const missing = named.filter((name) => !renamed.includes(name));
  // Named stages keep their order: each goes behind the one that is named before it.
  for (const name of missing) {
    const previous = named.slice(0, named.indexOf(name)).findLast((other) => renamed.includes(other));
    renamed.splice(previous === undefined ? Math.min(1, renamed.length) : renamed.indexOf(previous) + 1, 0, name);
  }
  return { all: [...renamed, ...closed], open: renamed };
}

/** Whether a deal is still open in a stage. */
export function isOpen(stage: string): boolean {
  return !/\b(?:won|lost|closed)\b/i.test(stage);
}

function listed({ attribution }: Plan): readonly string[] {
  return attribution?.stages?.items.map(({ value }) => value) ?? [];
}

function namedStages({ attribution, playbook }: Plan): readonly string[] {
  const options = attribution?.fields?.items.find((field) => capturedBy(field) === 'contribution-stage')?.options;
  const milestones = playbook?.dealProcess?.updates?.items.map(({ milestone }) => milestone?.value ?? '') ?? [];
  const names = [...(options?.items.map(({ value }) => value) ?? []), ...milestones];
  return [...new Set(names)].filter((name) => name.trim() !== '' && isOpen(name));
}

/** Whether two names, of stages or of people, share a word that is long enough to mean something. */
export function isAlike(one: string, two: string): boolean {
  const words = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words(one).some((word) => words(two).some((other) => other.startsWith(word) || word.startsWith(other)));
}
