import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { leavesOpen } from '../../framework/meaning/outcomes.ts';
import { usualOutcome } from '../../framework/proposals/attribution.ts';
import { planWithRules } from './example.ts';
import { inWords } from './report.ts';

export const vagueOutcome = defineRule({
  id: 'conflict/vague-outcome',
  summary: 'A conflict rule says that somebody will look at it, and not what happens.',
  why: 'A rule is there so that both sides know the answer before they ask. "We will look at it together" is how conflicts are settled without a rule.',
  source: ['Conflict resolution rule: [what happens when sales already has the account]'],
  exceptions:
    'Where the people who talk about it are also the ones who decide, and the plan names what holds without a decision under "otherwise".',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithRules(/^ {6}outcome.*\n/m, '      outcome: We will look at it together.\n'),
    good: planWithRules(),
  },
  check({ plan, report }) {
    for (const { when, outcome } of plan.attribution?.conflict?.items ?? []) {
      if (when === undefined || outcome === undefined || !leavesOpen(outcome.value)) continue;
      const situation = when.value;
      const fixed = usualOutcome(situation);
      report({
        at: outcome.node.span,
        message: `"${outcome.value.trim()}" is no outcome for when ${inWords[situation]}. Say who keeps the deal and what it counts as.`,
        fixes:
          fixed === undefined
            ? []
            : [
                {
                  title: 'Write what usually happens',
                  safe: false,
                  edits: [setValue(plan.source.text, outcome.node, fixed)],
                },
              ],
      });
    }
  },
});
