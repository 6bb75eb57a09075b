import { addDays } from '../../core/dates.ts';
import { setValue } from '../../core/edits.ts';
import { daysOf, formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';

export const overlappingPhases = defineRule({
  id: 'launch/overlapping-phases',
  summary: 'The full launch starts before the soft launch is over.',
  why: 'What the soft launch finds has to be put right before all tiers meet it. A full launch that does not wait makes the test worthless.',
  source: ['[What to test and validate before opening to all tiers]'],
  exceptions: 'Where the two phases are for different countries or products. Say which one opens first.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  softLaunch: { starts: 2027-01-18, length: 30 days }\n  fullLaunch: { starts: 2027-02-01 }\n',
    good: 'partnerPlan: 1\nlaunch:\n  softLaunch: { starts: 2027-01-18, length: 30 days }\n  fullLaunch: { starts: 2027-02-22 }\n',
  },
  check({ plan, report }) {
    const { softLaunch, fullLaunch } = plan.launch ?? {};
    if (softLaunch?.starts === undefined || fullLaunch?.starts === undefined) return;
    const begins = softLaunch.starts.value.iso;
    const opens = fullLaunch.starts.value.iso;
    const days = softLaunch.length === undefined ? 0 : Math.floor(daysOf(softLaunch.length.value));
    const over = addDays(begins, Math.max(1, days));
    if (opens >= over) return;
    const lasts =
      softLaunch.length === undefined
        ? `starts on ${begins}`
        : `starts on ${begins} and lasts ${formatQuantity(softLaunch.length.value)}, so it is over on ${over}`;
    report({
      at: fullLaunch.starts.node.span,
      message: `The full launch starts on ${opens}, and the soft launch ${lasts}. Open to all tiers after it.`,
      related: [{ span: softLaunch.starts.node.span, message: 'The soft launch starts here.' }],
      fixes: [
        {
          title: `Start the full launch on ${over}`,
          safe: false,
          edits: [setValue(plan.source.text, fullLaunch.starts.node, over)],
        },
      ],
    });
  },
});
