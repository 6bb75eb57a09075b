import { defineRule } from '../../core/rule.ts';
import { proposedUpdates } from '../../framework/proposals/playbook.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { exampleProcess, planWithDealProcess, planWithoutNotice } from './example.ts';
import { atMinimum, communicationSlot } from './sources.ts';

export const noMilestones = defineRule({
  id: 'communication/no-milestones',
  summary: 'The plan does not say at which milestones the partner hears how its deal stands.',
  why: 'A partner that hears nothing for two months asks its customer, and then tells you what it heard. Updates at fixed stages cost a line each and keep the partner on your side of the deal.',
  source: [atMinimum, communicationSlot],
  severity: 'error',
  fixable: true,
  examples: { bad: planWithoutNotice('updates'), good: planWithDealProcess(exampleProcess) },
  check(context) {
    reportMissingPart(context, {
      owner: ['playbook', 'dealProcess'],
      key: 'updates',
      message:
        'The plan does not say at which milestones the partner hears how its deal stands. Add "updates" with stages of your CRM.',
      value: proposedUpdates(context.plan),
    });
  },
});
