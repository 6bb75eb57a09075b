import { defineRule } from '../../core/rule.ts';
import { proposedActivities } from '../../framework/proposals/attribution.ts';
import { reportMissingList } from '../shared/missing-list.ts';

export const noQualifyingActivities = defineRule({
  id: 'attribution/no-qualifying-activities',
  summary: 'The plan does not list what makes a deal partner-influenced.',
  why: 'A meaningful role is a matter of opinion until the activities are listed. The framework names two: the product of the partner was in use at the account, or the relationship of the reseller accelerated the decision.',
  source: [
    'Partner-influenced: your sales team identified the opportunity, but a partner played a meaningful role in the sales process.',
    'An integration partner whose product was already in use at the account.',
    'A reseller whose relationship accelerated the decision.',
  ],
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nattribution:\n  backfill: None.\n',
    good: 'partnerPlan: 1\nattribution:\n  influence:\n    - The account already used the integration.\n',
  },
  check(context) {
    reportMissingList(context, {
      owner: ['attribution'],
      key: 'influence',
      message:
        'The plan does not list the activities that make a deal partner-influenced. Without a list every deal with a partner nearby counts, and nobody believes the number. List what has to have happened.',
      value: proposedActivities(context.plan),
    });
  },
});
