import { setValue } from '../../core/edits.ts';
import { daysOf, formatNumber, formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';

export const wrongSoftLaunchLength = defineRule({
  id: 'launch/wrong-soft-launch-length',
  summary: 'The soft launch does not last thirty days.',
  why: 'In two weeks hardly a deal is registered, acknowledged and decided. In three months the other tiers have lost interest.',
  source: [
    'Soft launch (first 30 days with Tier 1 partners only): [What to test and validate before opening to all tiers]',
  ],
  exceptions:
    'Where a sales cycle is so long that no deal would close within the usual soft launch, or a fiscal year ends in it. Say which.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  softLaunch: { length: 90 days }\n',
    good: 'partnerPlan: 1\nlaunch:\n  softLaunch: { length: 30 days }\n',
  },
  check({ plan, report }) {
    const length = plan.launch?.softLaunch?.length;
    if (length === undefined) return;
    const days = daysOf(length.value);
    // A month is thirty days in the language of a plan.
    if (Math.abs(days - DAYS) < 1) return;
    const inDays = length.value.unit === 'day' ? '' : ` (${formatNumber(Math.round(days))} days)`;
    report({
      at: length.node.span,
      message: `The soft launch lasts ${formatQuantity(length.value)}${inDays}, and the framework gives it the first ${DAYS} days. ${days < DAYS ? 'Less is too short to see a registration through.' : 'More keeps the other tiers waiting.'}`,
      fixes: [
        {
          title: `Change the length to ${DAYS} days`,
          safe: false,
          edits: [setValue(plan.source.text, length.node, `${DAYS} days`)],
        },
      ],
    });
  },
});

const DAYS = 30;
