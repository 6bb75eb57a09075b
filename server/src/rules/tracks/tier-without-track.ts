import { addKey, firstLine } from '../../core/edits.ts';
import type { Plan } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { capitalized, joined, joinedWith } from '../../core/words.ts';
import { keyOrder } from '../shared/missing-key.ts';

export const tierWithoutTrack = defineRule({
  id: 'tracks/tier-without-track',
  summary: 'A tier names no track, and the other tiers do.',
  why: 'The tiers of a track are a ladder. A tier without a track beside them is compared with none of them, so its thresholds can be higher than those of a tier above it, and no partner moves up from it.',
  practice: 'Where there are several ladders, every tier says of which it is a step.',
  exceptions: 'Suppress the finding where every partner enters by this tier and chooses a track afterwards.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntracks:\n  - { id: sell, name: Select }\ntiers:\n  - { id: elite, name: Elite, track: sell }\n  - { id: premier, name: Premier }\n',
    good: 'partnerPlan: 1\ntracks:\n  - { id: sell, name: Select }\ntiers:\n  - { id: elite, name: Elite, track: sell }\n  - { id: premier, name: Premier, track: sell }\n',
  },
  check({ plan, report }) {
    const tiers = plan.tiers?.items ?? [];
    if (tiers.every(({ track }) => track === undefined)) return;
    // A key without a value is reported where it stands. What an alias repeats is one place of the text.
    const all = tiers.filter(({ node }) => entryOf(node, 'track') === undefined);
    const without = [...new Map(all.map((tier) => [tier.node, tier])).values()];
    const [first, ...others] = without;
    if (first === undefined) return;
    const { text } = plan.source;
    const placeOf = ({ name, node }: (typeof tiers)[number]) => name?.node.span ?? firstLine(text, node);
    const titles = without.map(({ name, id }) => ((name ?? id) ? `"${(name ?? id)?.value}"` : 'a tier without a name'));
    const ids = tracksToChoose(plan);
    const isOne = others.length === 0;
    const words = joined(titles);
    report({
      at: placeOf(first),
      message: `${capitalized(words)} ${
        isOne
          ? 'names no track, and the other tiers do, so it is'
          : 'name no track, and the other tiers do, so they are'
      } a ladder beside theirs. Write ${joinedWith(
        'or',
        ids.slice(0, MOST_CHOICES).map((id) => `"track: ${id}"`),
      )} in ${isOne ? 'it' : 'each'}.`,
      related: others.map((tier) => ({ span: placeOf(tier), message: 'This tier names no track, either.' })),
      fixes: ids.slice(0, MOST_CHOICES).map((id) => ({
        title: `Write "track: ${id}" in ${isOne ? 'it' : 'each'}`,
        safe: false,
        edits: without.map(({ node }) => addKey(text, node, 'track', id, keyOrder(['tiers', 0]))),
      })),
    });
  },
});

/** As many as somebody chooses from at a glance. */
const MOST_CHOICES = 4;

/** The tracks of the plan. One that has no tier yet comes first, because the tier is probably meant for it. */
function tracksToChoose({ tracks, tiers }: Plan): readonly string[] {
  const used = new Set(tiers?.items.flatMap(({ track }) => track?.value ?? []));
  const described = new Set(tracks?.items.flatMap(({ id }) => id?.value ?? []));
  if (described.size === 0) return [...used];
  return [...[...described].filter((id) => !used.has(id)), ...[...described].filter((id) => used.has(id))];
}
