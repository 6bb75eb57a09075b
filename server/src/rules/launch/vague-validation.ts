import { addItem, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { isMeasurable } from '../../framework/meaning/numbers.ts';
import { proposedTimes } from '../../framework/proposals/times.ts';

export const vagueValidation = defineRule({
  id: 'launch/vague-validation',
  summary: 'Nothing that the soft launch validates can be measured.',
  why: '"The process works" is true for whoever wants to open and false for whoever does not. A number ends the discussion before it starts.',
  source: [
    'Soft launch (first 30 days with Tier 1 partners only): [What to test and validate before opening to all tiers]',
  ],
  exceptions:
    'Where the point is whether something works at all, such as whether the portal sends its mails. One number beside it is still worth having.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  softLaunch:\n    validate:\n      - The process works well.\n      - Partners are happy.\n',
    good: 'partnerPlan: 1\nlaunch:\n  softLaunch:\n    validate:\n      - Partners are happy.\n      - At least 95% of registrations are acknowledged within 24 hours.\n',
  },
  check({ plan, report }) {
    const checks = plan.launch?.softLaunch?.validate;
    if (checks === undefined || checks.items.length === 0 || checks.items.length < checks.node.items.length) return;
    if (checks.items.some(({ value }) => isMeasurable(value))) return;
    report({
      at: keySpan(plan.launch?.softLaunch?.node, 'validate'),
      message: `Nothing here can be measured ("${checks.items[0]?.value}"). Give at least one check a number, so that everybody agrees on whether it passed.`,
      fixes: [
        {
          title: 'Add a check that can be measured',
          safe: false,
          edits: [
            addItem(plan.source.text, checks.node, {
              placeholder: `At least 95% of registrations are acknowledged within ${proposedTimes(plan).acknowledge}.`,
            }),
          ],
        },
      ],
    });
  },
});
