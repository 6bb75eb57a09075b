import { defineRule } from '../../core/rule.ts';
import { proposedChecks } from '../../framework/proposals/launch.ts';
import { isEmptyGroup } from '../shared/empty-group.ts';
import { reportMissingList } from '../shared/missing-list.ts';

export const nothingToValidate = defineRule({
  id: 'launch/nothing-to-validate',
  summary: 'The soft launch does not say what it tests.',
  why: 'A soft launch without a list of checks is only a small launch. When it ends, nobody can say whether the program is ready.',
  source: [
    'Soft launch (first 30 days with Tier 1 partners only): [What to test and validate before opening to all tiers]',
  ],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  softLaunch: { length: 30 days }\n',
    good: 'partnerPlan: 1\nlaunch:\n  softLaunch:\n    length: 30 days\n    validate:\n      - Every registration is acknowledged within 24 hours.\n',
  },
  check(context) {
    if (isEmptyGroup(context.plan.launch?.softLaunch)) return;
    reportMissingList(context, {
      owner: ['launch', 'softLaunch'],
      key: 'validate',
      message:
        'The soft launch does not say what it tests. List what has to be validated before the program opens to all tiers, so that it can be measured.',
      value: proposedChecks(context.plan),
    });
  },
});
