import { setValue } from '../../core/edits.ts';
import { nearest } from '../../core/nearest.ts';
import type { Located } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import type { RuleContext } from '../../core/rule.ts';
import type { SequenceNode } from '../../core/source.ts';
import { choicesInWords } from './choices.ts';

export interface UnknownNamesReport {
  /** What is named, in one word: `track`. */
  readonly noun: string;
  /** Where such things are defined. Absent where the plan has no such list. */
  readonly defined:
    | { readonly items: readonly { readonly id?: Located<string> }[]; readonly node: SequenceNode }
    | undefined;
  /** Names that may stand there as well, and that no plan defines. */
  readonly given?: readonly string[];
  /** Where they are named, in the order of the text. */
  readonly places: readonly Located<string>[];
  /** What is wrong with a name, as a sentence. */
  readonly wrong: (name: string) => string;
  /** What to do where the plan defines nothing to choose from, as a sentence. */
  readonly remedy: string;
  /** That several places name it, as a sentence. */
  readonly repeated: (count: number) => string;
  /** What is said at each of the other places. */
  readonly elsewhere: string;
  /** Further fixes for a name, such as one that defines it. */
  readonly fixes?: (name: string) => readonly Fix[];
}

/**
 * Reports names that lead nowhere, each of them once, at the first place that names it. Says nothing where a definition
 * cannot be read, because it may be the one that is meant.
 */
export function reportUnknownNames({ plan, report }: RuleContext<unknown>, unknown: UnknownNamesReport): void {
  const { noun, defined, given = [], places, wrong, remedy, repeated, elsewhere, fixes } = unknown;
  const readable = (defined?.items ?? []).flatMap(({ id }) => id?.value ?? []);
  if (readable.length < (defined?.node.items.length ?? 0)) return;
  const ids = [...new Set([...readable, ...given])];
  for (const [name, named] of byName(places, new Set(ids))) {
    const [first, ...others] = named;
    if (first === undefined) continue;
    const meant = nearest(name, ids);
    const advice =
      meant !== undefined ? `Did you mean "${meant}"?` : readable.length === 0 ? remedy : choicesInWords(noun, ids);
    report({
      at: first.node.span,
      message: `${wrong(name)} ${advice}${others.length === 0 ? '' : ` ${repeated(named.length)}`}`,
      related: others.map(({ node }) => ({ span: node.span, message: elsewhere })),
      fixes: [
        ...(meant === undefined
          ? []
          : [
              {
                title: `Change it to ${meant}`,
                safe: false,
                edits: named.map(({ node }) => setValue(plan.source.text, node, meant)),
              },
            ]),
        ...(fixes?.(name) ?? []),
      ],
    });
  }
}

/** A name that leads nowhere is one mistake, however often it stands. What an alias repeats is one place of the text. */
function byName(
  places: readonly Located<string>[],
  known: ReadonlySet<string>,
): ReadonlyMap<string, readonly Located<string>[]> {
  const groups = new Map<string, Located<string>[]>();
  const seen = new Set<unknown>();
  for (const place of places) {
    if (known.has(place.value) || seen.has(place.node)) continue;
    seen.add(place.node);
    const group = groups.get(place.value);
    if (group === undefined) groups.set(place.value, [place]);
    else group.push(place);
  }
  return groups;
}
