import { setValue } from '../../core/edits.ts';
import type { Located } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import type { SourceNode } from '../../core/source.ts';
import type { Span } from '../../core/text.ts';
import { idFromName } from '../../framework/proposals/fitted-value.ts';

/** A part of a plan to which other sections refer by its id. */
interface Named {
  readonly id?: Located<string>;
  readonly name?: Located<string>;
  readonly node: SourceNode;
}

/** A part that has the id of an earlier one. */
export interface RepeatedId<Part extends Named> {
  readonly id: Located<string>;
  readonly earlier: Part;
  /** Where the earlier one has it. */
  readonly earlierAt: Span;
  /** An id that no part has. */
  readonly proposal: string;
  readonly fix: Fix;
}

/**
 * The parts that have the id of an earlier one, in their order. What an alias repeats is the very part, and there is
 * nothing that could get another id.
 *
 * @param parts those that may not share an id.
 * @param all those whose ids are taken; the same ones, unless there are more.
 */
export function repeatedIds<Part extends Named>(
  text: string,
  parts: readonly Part[],
  all: readonly Named[] = parts,
): readonly RepeatedId<Part>[] {
  const taken = new Set(all.map(({ id }) => id?.value));
  const freeId = createFreeId(taken);
  const first = new Map<string, Part>();
  return parts.flatMap((part) => {
    const { id, name, node } = part;
    if (id === undefined) return [];
    const earlier = first.get(id.value);
    if (earlier === undefined) {
      first.set(id.value, part);
      return [];
    }
    if (earlier.node === node) return [];
    const proposal = freeId(name?.value ?? '', id.value);
    taken.add(proposal);
    const edits = [setValue(text, id.node, proposal)];
    const fix = { title: `Change the id to ${proposal}`, safe: false, edits };
    return [{ id, earlier, earlierAt: earlier.id?.node.span ?? id.node.span, proposal, fix }];
  });
}

/** Gives ids that no part has: made of the name, else of the id itself with the next number that is free. */
export function createFreeId(taken: ReadonlySet<string | undefined>): (name: string, id: string) => string {
  // Where counting went on for an id, so that thousands of parts with one id do not each count from the start.
  const next = new Map<string, number>();
  return (name, id) => {
    const fromName = idFromName(name);
    if (fromName !== '' && !taken.has(fromName)) return fromName;
    let number = next.get(id) ?? 2;
    while (taken.has(`${id}-${number}`)) number++;
    next.set(id, number + 1);
    return `${id}-${number}`;
  };
}
