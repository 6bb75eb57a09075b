import { defineRule } from '../../core/rule.ts';
import { isAboutReading, isAlwaysTold } from '../always-told.ts';
import { removeComment } from './remove-comment.ts';

export const hidesSyntax = defineRule({
  id: 'suppression/hides-syntax',
  summary: 'A suppression names a finding that cannot be suppressed: the text cannot be read, or holds nothing.',
  why: 'What cannot be read is not checked, and what holds nothing neither. If a comment could hide that, a broken or empty plan would look like a good one.',
  practice:
    'Suppressions have a memory: each names its rule, gives a reason, and is reported when it no longer does anything.',
  exceptions:
    'It judges a comment that has no effect, so there is nothing to gain by switching it off. Remove the comment.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: '# partner-plan-ignore-file yaml/syntax: we know\npartnerPlan: 1\n',
    good: '# partner-plan-ignore-file tiers/too-few: the pilot has no tiers\npartnerPlan: 1\ntiers: []\n',
  },
  check({ plan, suppressions, report }) {
    for (const { suppression, rules } of suppressions) {
      for (const { id, span, known } of rules) {
        if (!known || !isAlwaysTold(id)) continue;
        report({
          at: span,
          message: isAboutReading(id)
            ? `"${id}" cannot be suppressed, because nothing is checked where a file cannot be read. Correct the text, and remove this comment.`
            : `"${id}" cannot be suppressed, because in a file that holds nothing there is nothing to check. Write something into the file, or delete it, and remove this comment.`,
          fixes: rules.length > 1 ? [] : [removeComment(plan.source.text, suppression.span)],
        });
      }
    }
  },
});
