import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const noQualifyingActivities = defineRule({
  id: 'attribution/no-qualifying-activities',
  summary: 'The plan does not list what makes a deal partner-influenced.',
  why: 'A meaningful role is a matter of opinion until the activities are listed. The framework names two: the product of the partner was in use at the account, or the relationship of the reseller accelerated the decision.',
  ...asksFor('attribution.influence'),
  exceptions: 'Where only one kind of help counts and stands in the definition itself.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nattribution:\n  backfill: None.\n',
    good: 'partnerPlan: 1\nattribution:\n  influence:\n    - The account already used the integration.\n',
  },
});
