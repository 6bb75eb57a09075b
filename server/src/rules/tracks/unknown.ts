import { partnerPlan } from '../../../../schemas/partner-plan.ts';
import { addItem, addKey, setValue } from '../../core/edits.ts';
import { nearest } from '../../core/nearest.ts';
import type { Located, Plan } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule } from '../../core/rule.ts';
import { choicesInWords } from '../shared/choices.ts';

export const unknownTrack = defineRule({
  id: 'tracks/unknown',
  summary: 'A tier names a track that does not exist.',
  why: 'The tiers of a track are a ladder, and only those of one track are compared. A tier on a track that nobody has described is a step of no ladder that a partner could climb.',
  practice: 'What a section refers to has to exist.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntracks:\n  - { id: sell, name: Select }\ntiers:\n  - { id: elite, name: Elite, track: sell }\n  - { id: premier, name: Premier, track: sel }\n',
    good: 'partnerPlan: 1\ntracks:\n  - { id: sell, name: Select }\ntiers:\n  - { id: elite, name: Elite, track: sell }\n  - { id: premier, name: Premier, track: sell }\n',
  },
  check({ plan, report }) {
    const { tracks } = plan;
    // What cannot be read may be the one that is meant.
    if (tracks?.items.some(({ id }) => id === undefined)) return;
    if (tracks !== undefined && tracks.items.length < tracks.node.items.length) return;
    const ids = [...new Set(tracks?.items.flatMap(({ id }) => id?.value ?? []))];
    for (const [name, [first, ...others]] of byName(plan, ids)) {
      if (first === undefined) continue;
      const suggestion = nearest(name, ids);
      const places = [first, ...others];
      const more = others.length === 0 ? '' : ` ${places.length} tiers name it.`;
      report({
        at: first.node.span,
        message: `This tier belongs to the track "${name}", and there is none with this id. ${
          suggestion !== undefined
            ? `Did you mean "${suggestion}"?`
            : ids.length === 0
              ? 'Describe it under "tracks", with its name and for whom it is.'
              : choicesInWords('track', ids)
        }${more}`,
        related: others.map(({ node }) => ({ span: node.span, message: 'This tier names it, too.' })),
        fixes: [
          ...(suggestion === undefined ? [] : [suggestion]).map((id) => ({
            title: `Change it to ${id}`,
            safe: false,
            edits: places.map(({ node }) => setValue(plan.source.text, node, id)),
          })),
          ...definition(plan, name),
        ],
      });
    }
  },
});

/** A name that leads nowhere is one mistake, however many tiers have it. */
function byName({ tiers }: Plan, ids: readonly string[]): ReadonlyMap<string, readonly Located<string>[]> {
  const known = new Set(ids);
  const groups = new Map<string, Located<string>[]>();
  for (const { track } of tiers?.items ?? []) {
    if (track === undefined || known.has(track.value)) continue;
    const group = groups.get(track.value);
    if (group === undefined) groups.set(track.value, [track]);
    else if (!group.some(({ node }) => node === track.node)) group.push(track);
  }
  return groups;
}

function definition({ node, tracks, source }: Plan, id: string): readonly Fix[] {
  if (node === undefined) return [];
  const words = id.replaceAll('-', ' ');
  const item = { id, name: { placeholder: words.charAt(0).toUpperCase() + words.slice(1) } };
  const edit =
    tracks === undefined
      ? addKey(source.text, node, 'tracks', [item], Object.keys(partnerPlan.shape))
      : addItem(source.text, tracks.node, item);
  return [{ title: 'Describe it under "tracks"', safe: false, edits: [edit] }];
}
