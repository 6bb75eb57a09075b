import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { movesOf, neighborsOf } from '../../framework/facts/moves.ts';

export const toItself = defineRule({
  id: 'movement/to-itself',
  summary: 'A movement rule leads from a tier to the same tier.',
  why: 'Such a rule moves nobody. Mostly it was copied, and one of its ends was not changed.',
  practice: 'A rule that moves nobody hides one that is missing.',
  exceptions:
    'Leave it on. A rule under which a partner stays where it is needs no line: it stays unless another rule moves it.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\nmovement:\n  rules:\n    - from: strategic\n      to: strategic\n      when: [{ metric: sourced-pipeline, below: 300000 USD, within: 12 months }]\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\nmovement:\n  rules:\n    - from: strategic\n      to: referral\n      when: [{ metric: sourced-pipeline, below: 300000 USD, within: 12 months }]\n',
  },
  check({ plan, report }) {
    const moves = movesOf(plan);
    for (const { from, to, when } of plan.movement?.rules?.items ?? []) {
      if (from === undefined || to === undefined || from.value !== to.value) continue;
      const leadsDown = when?.items.some(({ below }) => below !== undefined) ?? false;
      const ends = neighborsOf(plan).flatMap(({ upper, lower, upperId, lowerId }) => {
        const isTaken = moves.some(
          (move) =>
            move.direction === (leadsDown ? 'down' : 'up') &&
            move.upper.tier === upper.tier &&
            move.lower.tier === lower.tier,
        );
        if (isTaken) return [];
        // Down, the tier that is named is the one to leave; up, the one to reach.
        if (leadsDown) return upperId === from.value ? [{ part: to, id: lowerId }] : [];
        return upperId === to.value ? [{ part: from, id: lowerId }] : [];
      });
      report({
        at: to.node.span,
        message: `This rule leads from "${from.value}" to "${to.value}", which moves nobody. Name the tier that the partner leaves and the tier that it enters.`,
        fixes: ends.map(({ part, id }) => ({
          title: `Change "${part === to ? 'to' : 'from'}" to ${id}`,
          safe: false,
          edits: [setValue(plan.source.text, part.node, id)],
        })),
      });
    }
  },
});
