import { cadences } from '../../../../schemas/movement.ts';
import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { sourceOf } from '../../framework/demands/index.ts';
import { reportMissing } from '../shared/missing-part.ts';
import { exampleReview, planWithReview } from './example.ts';

export const rareBusinessReview = defineRule({
  id: 'reporting/rare-business-review',
  summary: 'The business review of Tier 1 does not take place every quarter.',
  why: 'Partners work towards quarterly thresholds. A review that comes twice a year finds out in autumn what went wrong in spring.',
  source: sourceOf('measurement.businessReview.cadence'),
  exceptions:
    'Where partner and company meet each month in another meeting about the same numbers. Name that meeting in the reason.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithReview(exampleReview.replace('quarterly', 'annually')),
    good: planWithReview(exampleReview),
  },
  check(context) {
    const { plan, report } = context;
    reportMissing(context, 'measurement.businessReview.cadence');
    const cadence = plan.measurement?.businessReview?.cadence;
    if (cadence === undefined || cadences.indexOf(cadence.value) <= cadences.indexOf('quarterly')) return;
    const benefit = plan.tiers?.items[0]?.benefits?.businessReview;
    const isPromised = benefit?.value === 'quarterly';
    report({
      at: cadence.node.span,
      message: `The business review takes place ${cadence.value}, and Tier 1 ${isPromised ? 'is promised' : 'should have'} one every quarter. Write quarterly.`,
      related:
        isPromised && benefit !== undefined ? [{ span: benefit.node.span, message: 'What Tier 1 is promised.' }] : [],
      fixes: [
        {
          title: 'Change it to quarterly',
          safe: false,
          edits: [setValue(plan.source.text, cadence.node, 'quarterly')],
        },
      ],
    });
  },
});
