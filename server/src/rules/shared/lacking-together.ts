import type { Together } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';

/**
 * What several tiers lack, in one sentence: "Tier 1 does not say A and B, Tier 2 and Tier 3 do not say C". Tiers that lack
 * the same are named together.
 *
 * @param verb what a tier does not do, for one and for several of them.
 */
export function lackingInWords(
  all: readonly Together[],
  verb: { readonly one: string; readonly many: string },
): string {
  const byPlace = new Map<string, string[]>();
  for (const { where, what } of all) {
    const known = byPlace.get(where);
    if (known === undefined) byPlace.set(where, [what]);
    else if (!known.includes(what)) known.push(what);
  }
  const byLack = new Map<string, string[]>();
  for (const [where, lacks] of byPlace) {
    const words = joined(lacks);
    const known = byLack.get(words);
    if (known === undefined) byLack.set(words, [where]);
    else known.push(where);
  }
  return [...byLack]
    .map(
      ([words, places]) =>
        `${joined(places)} ${places.length === 1 ? verb.one : verb.many}${words === '' ? '' : ` ${words}`}`,
    )
    .join('; ');
}
