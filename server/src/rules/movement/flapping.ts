import type { Quantity } from '../../../../schemas/quantities.ts';
import { setValue } from '../../core/edits.ts';
import { isLowerBetter, metricTitle } from '../../core/metrics.ts';
import type { Located, ThresholdPart } from '../../core/plan.ts';
import { compareQuantities, toYaml } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { type Move, movesOf } from '../../framework/facts/moves.ts';
import { comparablePair, thresholdsIn } from '../../framework/facts/thresholds.ts';
import { twoThirdsOf } from '../../framework/proposals/movement.ts';

export const flapping = defineRule({
  id: 'movement/flapping',
  summary: 'A partner can move up and down again with the same number.',
  why: 'If the line to leave a tier lies on or above the line to enter it, a partner that just made it falls out at the next review. It moves to and fro, and its benefits with it. The way down should start well below the way up.',
  practice: 'A gap between the way up and the way down keeps tiers stable.',
  exceptions: 'Where the review looks at a partner once a year, so that it keeps its benefits for a year in any case.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\nmovement:\n  rules:\n    - from: referral\n      to: strategic\n      when: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n    - from: strategic\n      to: referral\n      when: [{ metric: sourced-pipeline, below: 500000 USD, within: 12 months }]\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\nmovement:\n  rules:\n    - from: referral\n      to: strategic\n      when: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n    - from: strategic\n      to: referral\n      when: [{ metric: sourced-pipeline, below: 300000 USD, within: 12 months }]\n',
  },
  check({ plan, report }) {
    const moves = movesOf(plan);
    for (const down of moves) {
      if (down.direction !== 'down') continue;
      for (const leave of down.move.when?.items ?? []) {
        if (leave.metric === undefined || leave.below === undefined) continue;
        if (isLowerBetter(plan, leave.metric.value) !== false) continue;
        const enter = entryOfTier(moves, down, leave);
        if (enter?.atLeast === undefined) continue;
        const pair = comparablePair(
          leave.metric.value,
          { value: leave.below.value, within: leave.within?.value },
          { value: enter.atLeast.value, within: enter.within?.value },
        );
        const difference = pair === undefined ? undefined : compareQuantities(pair[0].quantity, pair[1].quantity);
        if (pair === undefined || difference === undefined || difference < 0) continue;
        const proposal = isSameWindow(leave, enter) ? lowered(enter.atLeast) : undefined;
        report({
          at: leave.below.node.span,
          message: `A partner leaves ${down.upper.title} with "${metricTitle(plan, leave.metric.value)}" below ${pair[0].words}, and enters it from ${pair[1].words} on. ${
            difference === 0 ? 'The two are the same' : 'The first is higher'
          }, so partners would move to and fro. Start the way down well below the way up${proposal === undefined ? '' : `, for example at about two thirds, ${proposal}`}.`,
          related: [{ span: enter.atLeast.node.span, message: 'What it takes to enter the tier.' }],
          fixes:
            proposal === undefined
              ? []
              : [
                  {
                    title: `Lower it to ${proposal}`,
                    safe: false,
                    edits: [setValue(plan.source.text, leave.below.node, proposal)],
                  },
                ],
        });
      }
    }
  },
});

/** What it takes to enter the tier that a rule leaves: the rule that leads up to it, else its criteria. */
function entryOfTier(moves: readonly Move[], down: Move, leave: ThresholdPart): ThresholdPart | undefined {
  const up = moves.filter(({ direction, upper }) => direction === 'up' && upper.tier === down.upper.tier);
  const thresholds = [
    ...up.flatMap(({ move }) => move.when?.items ?? []),
    ...thresholdsIn(down.upper, 'performance').map(({ threshold }) => threshold),
  ];
  return thresholds.find(({ metric, atLeast }) => metric?.value === leave.metric?.value && atLeast !== undefined);
}

function isSameWindow(first: ThresholdPart, second: ThresholdPart): boolean {
  return first.within?.node.value === second.within?.node.value;
}

/** Two thirds of a value; undefined where that is not less, because the value is too small. */
function lowered({ value }: Located<Quantity>): string | undefined {
  const proposal = twoThirdsOf(value);
  return (compareQuantities(proposal, value) ?? 0) < 0 ? toYaml(proposal) : undefined;
}
