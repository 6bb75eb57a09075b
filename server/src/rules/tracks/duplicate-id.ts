import { setValue } from '../../core/edits.ts';
import type { TrackPart } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { createFreeId } from '../tiers/duplicate-id.ts';

export const duplicateTrack = defineRule({
  id: 'tracks/duplicate-id',
  summary: 'Two tracks have the same id.',
  why: 'A tier names its track by the id. When two tracks share one, nobody can tell on which ladder the tier stands.',
  practice: 'What other sections refer to needs a name of its own.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntracks:\n  - { id: sell, name: Select }\n  - { id: sell, name: Select Services }\n',
    good: 'partnerPlan: 1\ntracks:\n  - { id: sell, name: Select }\n  - { id: deliver, name: Select Services }\ntiers:\n  - { id: select, name: Select, track: sell }\n  - { id: services, name: Select Services, track: deliver }\n',
  },
  check({ plan, report }) {
    const { tracks, source } = plan;
    const taken = new Set(tracks?.items.map(({ id }) => id?.value));
    const freeId = createFreeId(taken);
    const first = new Map<string, TrackPart>();
    for (const track of tracks?.items ?? []) {
      const { id, name, node } = track;
      if (id === undefined) continue;
      const earlier = first.get(id.value);
      if (earlier === undefined) {
        first.set(id.value, track);
        continue;
      }
      // An alias repeats the very track.
      if (earlier.node === node) continue;
      const proposal = freeId(name?.value ?? '', id.value);
      taken.add(proposal);
      report({
        at: id.node.span,
        message: `"${earlier.name?.value ?? id.value}" has the id "${id.value}" already. Tiers cannot say which of the two they belong to. Give this track an id of its own, for example "${proposal}".`,
        related: [{ span: earlier.id?.node.span ?? id.node.span, message: 'The track with the same id.' }],
        fixes: [
          { title: `Change the id to ${proposal}`, safe: false, edits: [setValue(source.text, id.node, proposal)] },
        ],
      });
    }
  },
});
