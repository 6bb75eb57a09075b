import { defineRule } from '../../core/rule.ts';
import { OPENING_CRITERION } from '../../framework/proposals/launch.ts';
import { isEmptyGroup } from '../shared/empty-group.ts';
import { reportMissingList } from '../shared/missing-list.ts';

export const noOpeningCriteria = defineRule({
  id: 'launch/no-opening-criteria',
  summary: 'The full launch has no criteria.',
  why: 'When only the calendar decides, the program opens with every fault that the soft launch found.',
  source: ['Full launch: [When to expand and what the criteria are]'],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  fullLaunch: { starts: 2027-03-08 }\n',
    good: 'partnerPlan: 1\nlaunch:\n  fullLaunch: { starts: 2027-03-08, criteria: [At least 8 registrations went through the workflow.] }\n',
  },
  check(context) {
    if (isEmptyGroup(context.plan.launch?.fullLaunch)) return;
    reportMissingList(context, {
      owner: ['launch', 'fullLaunch'],
      key: 'criteria',
      message:
        'The full launch has no criteria. Say what has to be true before the program opens to all tiers, with a number.',
      value: [{ placeholder: OPENING_CRITERION }],
    });
  },
});
