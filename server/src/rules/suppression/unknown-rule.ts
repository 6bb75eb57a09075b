import type { Fix } from '../../core/problem.ts';
import { defineRule } from '../../core/rule.ts';

export const unknownRule = defineRule({
  id: 'suppression/unknown-rule',
  summary: 'A suppression names a rule that does not exist, or none.',
  why: 'A suppression with a typing mistake does nothing, and one that is left over from a rule that is gone misleads its readers.',
  practice:
    'Suppressions have a memory: each names its rule, gives a reason, and is reported when it no longer does anything.',
  exceptions: 'Where plans are checked by an older version as well, whose rules had other names. Say until when.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers: [] # partner-plan-ignore tiers/to-few: the pilot has no tiers\n',
    good: 'partnerPlan: 1\ntiers: [] # partner-plan-ignore tiers/too-few: the pilot has no tiers\n',
  },
  check({ suppressions, report }) {
    for (const { suppression, rules } of suppressions) {
      if (rules.length === 0) {
        report({
          at: suppression.span,
          message:
            'This suppression names no rule. Write the id of the finding: # partner-plan-ignore tiers/too-many: reason.',
        });
      }
      for (const { id, span, known, suggestion } of rules) {
        if (known) continue;
        const question =
          suggestion === undefined ? 'The id stands at the end of each finding.' : `Did you mean "${suggestion}"?`;
        const fixes: readonly Fix[] =
          suggestion === undefined
            ? []
            : [{ title: `Change "${id}" to "${suggestion}"`, safe: false, edits: [{ span, newText: suggestion }] }];
        report({ at: span, message: `There is no rule "${id}". ${question}`, fixes });
      }
    }
  },
});
