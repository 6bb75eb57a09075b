import { removeItem } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { tiersById } from '../../framework/facts/moves.ts';
import { type RankedTier, trackName } from '../../framework/facts/ranked-tiers.ts';

export const betweenTracks = defineRule({
  id: 'movement/between-tracks',
  summary: 'A movement rule leads from a tier of one track to a tier of another.',
  why: 'Tracks stand beside each other, and none of their tiers is above or below one of another. A partner that sells more does not become an integrator, so such a rule moves partners off the ladder that they are on.',
  source: ['Define explicitly what it takes to move up or down.'],
  exceptions:
    'Where a partner changes its business, and thereby the track, with a new agreement. That is no movement by numbers: write it into the agreement.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntracks:\n  - { id: sell, name: Select }\n  - { id: deliver, name: Select Services }\ntiers:\n  - { id: elite, name: Elite, track: sell }\n  - { id: services, name: Services, track: deliver }\nmovement:\n  rules:\n    - from: services\n      to: elite\n      when: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n',
    good: 'partnerPlan: 1\ntracks:\n  - { id: sell, name: Select }\ntiers:\n  - { id: elite, name: Elite, track: sell }\n  - { id: premier, name: Premier, track: sell }\nmovement:\n  rules:\n    - from: premier\n      to: elite\n      when: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n',
  },
  check({ plan, report }) {
    const rules = plan.movement?.rules;
    if (rules === undefined) return;
    const byId = tiersById(plan);
    const described = new Set(plan.tracks?.items.map(({ id }) => id?.value));
    // A track that is absent, unreadable or described by nobody is reported at its tier, and the other may be meant there.
    const isKnown = ({ tier: { track } }: RankedTier): boolean => track !== undefined && described.has(track.value);
    for (const { from, to, node } of rules.items) {
      if (from === undefined || to === undefined) continue;
      const [start, end] = [byId.get(from.value), byId.get(to.value)];
      if (start === undefined || end === undefined || start.track === end.track) continue;
      if (!isKnown(start) || !isKnown(end)) continue;
      const [first, second] = [start.track, end.track].map((track) => `the track "${trackName(plan, track)}"`);
      report({
        at: to.node.span,
        message: `This rule leads from "${from.value}", which is on ${first}, to "${to.value}", which is on ${second}. Tracks stand beside each other, and partners move up and down within one. Name two tiers of one track.`,
        fixes: [{ title: 'Remove the rule', safe: false, edits: [removeItem(plan.source.text, rules.node, node)] }],
      });
    }
  },
});
