import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { isEmptyGroup } from '../shared/empty-group.ts';
import { reportMissingKey } from '../shared/missing-key.ts';

export const noOpeningDate = defineRule({
  id: 'launch/no-opening-date',
  summary: 'The full launch has neither a date nor a trigger.',
  why: 'Criteria say whether the program may open. Somebody also has to know when they are looked at.',
  source: ['Full launch: [When to expand and what the criteria are]'],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  fullLaunch: { criteria: [At least 8 registrations went through the workflow.] }\n',
    good: 'partnerPlan: 1\nlaunch:\n  fullLaunch: { when: In the week after the soft launch., criteria: [At least 8 registrations went through the workflow.] }\n',
  },
  check(context) {
    const fullLaunch = context.plan.launch?.fullLaunch;
    if (fullLaunch === undefined || isEmptyGroup(fullLaunch) || entryOf(fullLaunch.node, 'starts') !== undefined)
      return;
    reportMissingKey(context, {
      owner: ['launch', 'fullLaunch'],
      key: 'when',
      message:
        'The full launch does not say when the program expands. Write the day as "starts", or the trigger as "when".',
    });
  },
});
