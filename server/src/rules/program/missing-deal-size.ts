import { toYaml } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { averageDeal } from '../../framework/proposals/deals.ts';
import { isEmptyGroup } from '../shared/empty-group.ts';
import { reportMissingKey } from '../shared/missing-key.ts';

export const missingDealSize = defineRule({
  id: 'program/missing-deal-size',
  summary: 'The plan does not say how large a typical deal is.',
  why: 'The threshold from which sales joins a deal and the pipeline that a tier asks for are only high or low in comparison with a typical deal.',
  source: ['Average deal size and sales cycle length for the core product'],
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  deals: { salesCycle: 90 days }\n',
    good: 'partnerPlan: 1\nprogram:\n  deals: { averageSize: 45000 USD, salesCycle: 90 days }\n',
  },
  check(context) {
    if (isEmptyGroup(context.plan.program?.deals)) return;
    reportMissingKey(context, {
      owner: ['program', 'deals'],
      key: 'averageSize',
      message:
        'The average deal size is missing. ACV thresholds and targets are measured against it: write the average contract value of the core product, with its currency.',
      value: { placeholder: toYaml(averageDeal(context.plan)) },
    });
  },
});
