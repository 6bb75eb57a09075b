import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { exampleProcess, planWithDealProcess, planWithoutNotice } from './example.ts';

export const noMilestones = defineRule({
  id: 'communication/no-milestones',
  summary: 'The plan does not say at which milestones the partner hears how its deal stands.',
  why: 'A partner that hears nothing for two months asks its customer, and then tells you what it heard. Updates at fixed stages cost a line each and keep the partner on your side of the deal.',
  ...asksFor('playbook.dealProcess.updates'),
  exceptions:
    'Where partners see the stage of their deals in the portal. Say so, and who tells those who do not log in.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWithoutNotice('updates'), good: planWithDealProcess(exampleProcess) },
});
