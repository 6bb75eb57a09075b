import { partnerPlan } from '../../../../schemas/partner-plan.ts';
import { addItem, addKey } from '../../core/edits.ts';
import type { Plan } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule } from '../../core/rule.ts';
import { capitalized } from '../../core/words.ts';
import { reportUnknownNames } from '../shared/unknown-names.ts';

export const unknownTrack = defineRule({
  id: 'tracks/unknown',
  summary: 'A tier names a track that does not exist.',
  why: 'The tiers of a track are a ladder, and only those of one track are compared. A tier on a track that nobody has described is a step of no ladder that a partner could climb.',
  practice: 'What a section refers to has to exist.',
  exceptions:
    'Leave it on. A tier whose track does not exist yet waits for a line under tracks, which is quickly written.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntracks:\n  - { id: sell, name: Select }\ntiers:\n  - { id: elite, name: Elite, track: sell }\n  - { id: premier, name: Premier, track: sel }\n',
    good: 'partnerPlan: 1\ntracks:\n  - { id: sell, name: Select }\ntiers:\n  - { id: elite, name: Elite, track: sell }\n  - { id: premier, name: Premier, track: sell }\n',
  },
  check(context) {
    const { plan } = context;
    reportUnknownNames(context, {
      noun: 'track',
      defined: plan.tracks,
      places: (plan.tiers?.items ?? []).flatMap(({ track }) => track ?? []),
      wrong: (name) => `This tier belongs to the track "${name}", and there is none with this id.`,
      remedy: 'Describe it under "tracks", with its name and for whom it is.',
      repeated: (count) => `${count} tiers name it.`,
      elsewhere: 'This tier names it, too.',
      fixes: (name) => definition(plan, name),
    });
  },
});

function definition({ node, tracks, source }: Plan, id: string): readonly Fix[] {
  if (node === undefined) return [];
  const words = id.replaceAll('-', ' ');
  const item = { id, name: { placeholder: capitalized(words) } };
  const edit =
    tracks === undefined
      ? addKey(source.text, node, 'tracks', [item], Object.keys(partnerPlan.shape))
      : addItem(source.text, tracks.node, item);
  return [{ title: 'Describe it under "tracks"', safe: false, edits: [edit] }];
}
