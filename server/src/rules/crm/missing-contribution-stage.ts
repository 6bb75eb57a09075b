import { defineRule } from '../../core/rule.ts';
import { fieldDemands } from '../../framework/crm/fields.ts';
import { planWithAllFields, planWithout } from './example.ts';
import { isMissing, reportMissingField } from './missing-field.ts';

export const missingContributionStage = defineRule({
  id: 'crm/missing-contribution-stage',
  summary: 'The CRM does not capture at which stage a partner contributed.',
  why: 'An introduction before the first call and a reference before the signature are worth different things. The stage shows where partners help.',
  source: [fieldDemands['contribution-stage'].source],
  exceptions:
    'Where the history of the CRM shows the stage of the deal on the day of each contribution. Say in which report.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWithout('contributionStage'), good: planWithAllFields },
  check(context) {
    // The stage of a contribution that no field holds is told with it.
    if (isMissing(context.plan, 'partner-contribution')) return;
    reportMissingField(
      context,
      'contribution-stage',
      'The framework asks what the partner contributed, and at what stage.',
    );
  },
});
