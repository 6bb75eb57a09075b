import { cadences } from '../../../../schemas/movement.ts';
import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { exampleReview, planWithReview } from './example.ts';

export const rareBusinessReview = defineRule({
  id: 'reporting/rare-business-review',
  summary: 'The business review of Tier 1 does not take place every quarter.',
  why: 'Partners work towards quarterly thresholds. A review that comes twice a year finds out in autumn what went wrong in spring.',
  source: [
    'Quarterly business review structure: [for Tier 1 partners]',
    'Tier 1 (Strategic partners): dedicated partner success manager, co-sell support on every deal, co-marketing budget allocation, early access to product roadmap, deal registration protection with a defined SLA, joint quarterly business reviews.',
  ],
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithReview(exampleReview.replace('quarterly', 'annually')),
    good: planWithReview(exampleReview),
  },
  check(context) {
    const { plan, report } = context;
    reportMissingPart(context, {
      owner: ['measurement', 'businessReview'],
      key: 'cadence',
      message:
        'The business review does not say how often it takes place. Tier 1 has it every quarter. Add "cadence: quarterly".',
      value: 'quarterly',
      decided: true,
    });
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
