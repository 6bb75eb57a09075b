import { defineRule } from '../../core/rule.ts';
import { movesOf } from '../../framework/facts/moves.ts';
import { RECOVERY } from '../../framework/proposals/times.ts';
import { reportMissingKey } from '../shared/missing-key.ts';

export const noGrace = defineRule({
  id: 'movement/no-grace',
  summary: 'A partner that misses its threshold moves down at once.',
  why: 'One lost deal can take a partner below the line. A time to recover, announced in advance, turns the awkward conversation into a plan that both sides work on.',
  source: ['This prevents the awkward conversation when a Tier 1 partner underperforms and needs to be moved.'],
  severity: 'information',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nmovement:\n  review: quarterly\n',
    good: 'partnerPlan: 1\nmovement:\n  review: quarterly\n  grace: 90 days\n',
  },
  check(context) {
    const down = movesOf(context.plan).filter(({ direction }) => direction === 'down');
    if (down.length > 0 && down.every(({ move }) => GRACE.test(move.note?.value ?? ''))) return;
    reportMissingKey(context, {
      owner: ['movement'],
      key: 'grace',
      value: { placeholder: RECOVERY },
      message:
        'A partner that misses its threshold would move down at once. Add a grace period in which it can recover, usually a quarter.',
    });
  },
});

/** How the note of a rule says that a partner is warned and has time. */
const GRACE =
  /\bgrace\b|\brecover|\bwarn|\bnotice\b|\bnotif|\bannounc|\bin advance\b|\bahead\b|\b(?:second|next) (?:review|quarter)\b/i;
