import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { hasAStake } from '../../framework/meaning/roles.ts';
import { roleInSentence, roleOf } from '../../framework/proposals/roles.ts';
import { planWithRules } from './example.ts';
import { inWords } from './report.ts';

export const biasedDecider = defineRule({
  id: 'conflict/biased-decider',
  summary: 'A conflict between sales and a partner is decided by sales.',
  why: 'The rep of the account, or the leader whose target it counts for, cannot decide against themselves. Partners know it, and stop registering accounts that sales might know.',
  practice: 'Conflicts are best decided by somebody whose commission does not depend on the answer.',
  exceptions:
    'Where the leader of sales is paid for partner deals as for all others. Say so, because partners will ask.',
  severity: 'information',
  fixable: true,
  examples: { bad: planWithRules(/Partner operations/, 'Account executive of the deal'), good: planWithRules() },
  check({ plan, report }) {
    for (const { when, decidedBy } of plan.attribution?.conflict?.items ?? []) {
      if (when === undefined || decidedBy === undefined || !contested.includes(when.value)) continue;
      if (!hasAStake(decidedBy.value)) continue;
      report({
        at: decidedBy.node.span,
        message: `"${decidedBy.value}" decides what happens when ${inWords[when.value]}, and has a stake in the answer. Partners trust a decision more when it comes from somebody without one, for example partner operations.`,
        fixes: [
          {
            title: `Let ${roleInSentence(plan, 'partnerOperations')} decide`,
            safe: false,
            edits: [setValue(plan.source.text, decidedBy.node, roleOf(plan, 'partnerOperations'))],
          },
        ],
      });
    }
  },
});

/** The situations in which sales is one of the two sides. */
const contested: readonly string[] = ['sales-already-active', 'inbound-lead', 'existing-customer'];
