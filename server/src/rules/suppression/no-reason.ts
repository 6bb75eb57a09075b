import { defineRule } from '../../core/rule.ts';

export const noReason = defineRule({
  id: 'suppression/no-reason',
  summary: 'A suppression gives no reason.',
  why: 'In half a year nobody knows any more why a finding was suppressed, and whether it still should be.',
  practice:
    'Suppressions have a memory: each names its rule, gives a reason, and is reported when it no longer does anything.',
  exceptions: 'Where a table beside the plans has the reason for each suppression, and reviewers read it.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers: [] # partner-plan-ignore tiers/too-few\n',
    good: 'partnerPlan: 1\ntiers: [] # partner-plan-ignore tiers/too-few: the pilot has no tiers\n',
  },
  check({ plan, suppressions, report }) {
    for (const { suppression } of suppressions) {
      if (suppression.reason !== undefined) continue;
      const { start, end } = suppression.span;
      const colon = plan.source.text.slice(start, end).trimEnd().endsWith(':') ? ' ' : ': ';
      report({
        at: suppression.span,
        message:
          'This suppression gives no reason. Write it behind a colon, so that others can judge whether it still holds.',
        fixes: [
          {
            title: 'Add a reason',
            safe: false,
            edits: [{ span: { start: end, end }, newText: `${colon}\${1:why this is fine}`, snippet: true }],
          },
        ],
      });
    }
  },
});
