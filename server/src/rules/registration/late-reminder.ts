import { setValue } from '../../core/edits.ts';
import { daysOf, formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { shortestProtection } from '../../framework/facts/protection.ts';
import { isLonger } from '../shared/service-times.ts';
import { planWithRegistration } from './example.ts';

export const lateReminder = defineRule({
  id: 'registration/late-reminder',
  summary: 'The partner is reminded further ahead of the end than the protection lasts.',
  why: 'A reminder that lies before the start of the protection is sent on the first day or never. The partner finds out that the deal is no longer its own when another one has registered it.',
  practice: 'Whoever can extend a protection is reminded while it still lasts.',
  exceptions:
    'Where an extension is usual, and the reminder counts from the end of the extended time. Say so in the condition.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithRegistration('protection: 60 days', 'reminder: 90 days'),
    good: planWithRegistration('protection: 90 days', 'reminder: 14 days'),
  },
  check({ plan, report }) {
    const reminder = plan.playbook?.dealRegistration?.reminder;
    const shortest = shortestProtection(plan);
    if (reminder === undefined || shortest === undefined || isLonger(shortest.time.value, reminder.value)) return;
    const proposal = proposedDays(daysOf(shortest.time.value));
    const days = `${proposal} day${proposal === 1 ? '' : 's'}`;
    report({
      at: reminder.node.span,
      message: `The partner is reminded ${formatQuantity(reminder.value)} before the protection ends, and ${shortest.words} lasts ${formatQuantity(shortest.time.value)}, so the reminder lies at or before its start. Remind later${proposal < 1 ? '' : `, for example ${days} before the end`}.`,
      related: [{ span: shortest.time.node.span, message: 'How long the protection lasts.' }],
      fixes:
        proposal < 1
          ? []
          : [{ title: `Remind ${days} before`, safe: false, edits: [setValue(plan.source.text, reminder.node, days)] }],
    });
  },
});

/** Two weeks are enough to show progress. A short protection leaves less than that. */
function proposedDays(protection: number): number {
  return Math.min(14, Math.floor(protection / 3));
}
