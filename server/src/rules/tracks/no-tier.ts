import { removeItem } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';

export const trackWithoutTier = defineRule({
  id: 'tracks/no-tier',
  summary: 'A track has no tier.',
  why: 'A track is a ladder, and one without a step is a promise that no partner can use. Usually the tiers are there and do not say to which track they belong.',
  practice: 'What is described is used.',
  exceptions: 'Where the tiers of a track are decided later, and the plan says by whom. Suppress it with that day.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntracks:\n  - { id: sell, name: Select }\n  - { id: deliver, name: Select Services }\ntiers:\n  - { id: elite, name: Elite, track: sell }\n',
    good: 'partnerPlan: 1\ntracks:\n  - { id: sell, name: Select }\n  - { id: deliver, name: Select Services }\ntiers:\n  - { id: elite, name: Elite, track: sell }\n  - { id: services, name: Services, track: deliver }\n',
  },
  check({ plan, report }) {
    const { tracks, tiers } = plan;
    if (tracks === undefined || tiers === undefined) return;
    // What cannot be read, and a name that leads nowhere, may be meant for it.
    if (tiers.items.length < tiers.node.items.length) return;
    const ids = new Set(tracks.items.map(({ id }) => id?.value));
    const used = new Set(tiers.items.map(({ track }) => track?.value));
    if ([...used].some((id) => id !== undefined && !ids.has(id))) return;
    // A tier that names no track beside others that do may be meant for it, and is a finding of its own.
    if (used.has(undefined) && used.size > 1) return;
    for (const { id, name, node } of tracks.items) {
      if (id === undefined || used.has(id.value)) continue;
      report({
        at: id.node.span,
        message: `No tier belongs to the track "${name?.value ?? id.value}". Write "track: ${id.value}" in its tiers, or remove the track.`,
        fixes: [{ title: 'Remove the track', safe: false, edits: [removeItem(plan.source.text, tracks.node, node)] }],
      });
    }
  },
});
