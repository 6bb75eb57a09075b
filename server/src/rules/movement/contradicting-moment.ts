import { removeKey } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf, type MapNode } from '../../core/source.ts';
import { joined } from '../../core/words.ts';

const planWith = (up: string): string =>
  `partnerPlan: 1\nmovement:\n  review: quarterly\n  up: { to: highest-tier-met, ${up} }\n`;

export const contradictingMoment = defineRule({
  id: 'movement/contradicting-moment',
  summary: 'Partners move at once, and only on certain days.',
  why: 'A partner that meets the criteria in March expects its tier in March when it moves at once, and in August when there are only certain days. Whoever answers it takes one of the two sentences.',
  practice: 'A move takes effect at one moment.',
  exceptions: 'Where partners move up at once and down only on certain days. Write the two apart, then both are right.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWith('effective: at-once, onlyOn: [1 February, 1 August]'),
    good: planWith('onlyOn: [1 February, 1 August]'),
  },
  check({ plan, report }) {
    for (const direction of ['up', 'down'] as const) {
      const way = plan.movement?.[direction];
      const days = (way?.onlyOn?.items ?? []).map(({ value }) => value.trim());
      if (way?.effective?.value !== 'at-once' || way.onlyOn === undefined || days.length === 0) continue;
      report({
        at: way.effective.node.span,
        message: `Partners move ${direction} at once, and only on ${joined(days)}. Both cannot be right. Keep the days, or let partners move at once.`,
        related: [{ span: way.onlyOn.node.span, message: 'The days on which partners move.' }],
        fixes: [
          { title: 'Keep the days', safe: false, edits: without(way.node, 'effective') },
          { title: 'Let partners move at once', safe: false, edits: without(way.node, 'onlyOn') },
        ],
      });
    }

    function without(map: MapNode, key: string) {
      const entry = entryOf(map, key);
      return entry === undefined ? [] : [removeKey(plan.source.text, map, entry)];
    }
  },
});
