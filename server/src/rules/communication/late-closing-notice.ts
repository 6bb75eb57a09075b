import { setValue } from '../../core/edits.ts';
import { daysOf, formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { closingNotice as USUAL } from '../../framework/proposals/times.ts';
import { sentences } from '../../framework/sentences.ts';

export const lateClosingNotice = defineRule({
  id: 'communication/late-closing-notice',
  summary: 'A partner hears weeks later that its deal was won or lost.',
  why: 'The partner stands with the customer every day and hears the outcome there first. A notice that comes weeks later says that nobody at your company thought of it.',
  source: [sentences.atMinimum],
  practice: 'The framework asks for the notice. Within two weeks it is still news.',
  exceptions: 'Where a deal counts as won only when the customer has paid. Say that in the stage.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nplaybook:\n  dealProcess: { closed: 1 business day, lost: 30 days }\n',
    good: 'partnerPlan: 1\nplaybook:\n  dealProcess: { closed: 1 business day, lost: 2 business days }\n',
  },
  check({ plan, report }) {
    const process = plan.playbook?.dealProcess;
    for (const key of ['closed', 'lost'] as const) {
      const time = process?.[key];
      if (time === undefined || daysOf(time.value) <= MOST_DAYS) continue;
      report({
        at: time.node.span,
        message: `The partner is told within ${formatQuantity(time.value)} that its deal ${key === 'closed' ? 'closed' : 'was lost'}. By then the customer has told it. Promise a few days.`,
        fixes: [{ title: `Promise ${USUAL}`, safe: false, edits: [setValue(plan.source.text, time.node, USUAL)] }],
      });
    }
  },
});

/** In days of the calendar: ten business days. */
const MOST_DAYS = 14;
