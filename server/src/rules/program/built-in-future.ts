import { daysBetween } from '../../core/dates.ts';
import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';

export const builtInFuture = defineRule({
  id: 'program/built-in-future',
  summary: 'The date on which the plan was built lies in the future.',
  why: 'The date in the head of the document tells readers how fresh the plan is. A date to come is a slip of the pen, and makes an old plan look new later.',
  source: ["Built: [today's date]"],
  exceptions:
    'Where the plan is written ahead for the day on which it comes into force, and nobody reads it before. Say so in the reason, with that day.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  built: 2036-11-22\n',
    good: 'partnerPlan: 1\nprogram:\n  built: 2026-11-22\n',
  },
  check({ plan, report, today }) {
    const built = plan.program?.built;
    // Today is not the same day everywhere on earth, so tomorrow may be today for the person who wrote it.
    if (built === undefined || daysBetween(today, built.value.iso) <= 1) return;
    report({
      at: built.node.span,
      message: `The plan says that it was built on ${built.value.iso}, and today is ${today}. Write the day on which it was written.`,
      fixes: [
        { title: `Change the date to ${today}`, safe: false, edits: [setValue(plan.source.text, built.node, today)] },
      ],
    });
  },
});
