import * as z from 'zod';
import { daysBetween } from '../../core/dates.ts';
import { setValue } from '../../core/edits.ts';
import { formatNumber } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';

export const outdated = defineRule({
  id: 'program/outdated',
  summary: 'The plan was built a long time ago.',
  why: 'Deal sizes, partner numbers and targets move. A plan that nobody has looked at for half a year is measured against numbers that no longer hold.',
  source: ["Built: [today's date]"],
  practice:
    'The framework puts the date on the plan and names no age. Half a year is two reviews of the tiers, after which their numbers are known to hold or not.',
  exceptions:
    'Where a plan is kept as the record of what was agreed, and not as the plan of today. Better still, leave its folder out with `exclude`.',
  severity: 'information',
  fixable: true,
  options: z.strictObject({
    days: z.int().min(1).default(180).meta({ description: 'The age in days from which a plan is reported.' }),
  }),
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  built: 2019-01-31\n',
    good: 'partnerPlan: 1\nprogram:\n  built: 2026-11-22\n',
  },
  check({ plan, options, report, today }) {
    const built = plan.program?.built;
    if (built === undefined) return;
    const age = daysBetween(built.value.iso, today);
    if (age <= options.days) return;
    report({
      at: built.node.span,
      message: `The plan was built on ${built.value.iso}, ${formatNumber(age)} days ago, which is more than ${formatNumber(options.days)}. Check its numbers against today, then write the new date.`,
      fixes: [
        { title: `Change the date to ${today}`, safe: false, edits: [setValue(plan.source.text, built.node, today)] },
      ],
    });
  },
});
