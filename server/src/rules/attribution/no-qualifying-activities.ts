import type { PartnerType } from '../../../../schemas/program.ts';
import { defineRule } from '../../core/rule.ts';
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
    const types = context.plan.program?.partnerTypes?.items.map(({ value }) => value) ?? [];
    const proposed = [...new Set<PartnerType>(types.length === 0 ? ['technology', 'reseller'] : types)];
    reportMissingList(context, {
      owner: ['attribution'],
      key: 'influence',
      message:
        'The plan does not list the activities that make a deal partner-influenced. Without a list every deal with a partner nearby counts, and nobody believes the number. List what has to have happened.',
      value: proposed.map((type) => ({ placeholder: activities[type] })),
    });
  },
});

const activities: Readonly<Record<PartnerType, string>> = {
  technology: "The account already used the partner's integration when the opportunity was created.",
  reseller: "The reseller's relationship with a decision maker moved the deal a stage.",
  referral: 'The partner introduced a further decision maker after the opportunity was created.',
  'system-integrator': 'The integrator held a workshop with the buyer before the proposal.',
};
