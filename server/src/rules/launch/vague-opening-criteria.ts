import { addItem, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { hasNumber } from '../../framework/meaning/numbers.ts';
import { OPENING_CRITERION } from '../../framework/proposals/launch.ts';

export const vagueOpeningCriteria = defineRule({
  id: 'launch/vague-opening-criteria',
  summary: 'No criterion of the full launch has a number.',
  why: 'A criterion without a number is met as soon as somebody is impatient. With one, the decision to open is made today, in peace.',
  source: ['Full launch: [When to expand and what the criteria are]'],
  exceptions: 'Where the criteria are signatures that are there or not, such as the approval by legal.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  fullLaunch:\n    starts: 2027-03-08\n    criteria:\n      - The workflow is stable.\n',
    good: 'partnerPlan: 1\nlaunch:\n  fullLaunch:\n    starts: 2027-03-08\n    criteria:\n      - At least 8 registrations went through the workflow without manual correction.\n',
  },
  check({ plan, report }) {
    const criteria = plan.launch?.fullLaunch?.criteria;
    if (criteria === undefined || criteria.items.length === 0) return;
    if (criteria.items.length < criteria.node.items.length || criteria.items.some(({ value }) => hasNumber(value))) {
      return;
    }
    report({
      at: keySpan(plan.launch?.fullLaunch?.node, 'criteria'),
      message: `No criterion has a number ("${criteria.items[0]?.value}"). Say how many registrations, or what share of them, have to go well before the program opens to all tiers.`,
      fixes: [
        {
          title: 'Add a criterion with a number',
          safe: false,
          edits: [addItem(plan.source.text, criteria.node, { placeholder: OPENING_CRITERION })],
        },
      ],
    });
  },
});
