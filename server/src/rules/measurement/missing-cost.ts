import { openQuestionAbout } from '../../core/assumptions.ts';
import { toYaml } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { sourceOf } from '../../framework/demands/index.ts';
import { costParts } from '../../framework/facts/costs.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { costCurrency, proposedCost } from '../../framework/proposals/measurement.ts';
import { reportMissing, reportMissingPart } from '../shared/missing-part.ts';
import { examplePrimary, planWithPrimary, primaryWith } from './example.ts';

export const missingCost = defineRule({
  id: 'measurement/missing-cost',
  summary: 'The ROI leaves out a part of what the program costs.',
  why: 'An ROI that forgets the people or the portal looks good until finance recalculates it. After that nobody believes the revenue either.',
  source: sourceOf('measurement.primary.roi.costs'),
  exceptions:
    'Where the missing part is paid by another budget and would be paid without the program too. Name that budget.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithPrimary(
      primaryWith(
        'roi',
        '{ target: 4x, costs: { partnerSuccess: 170000 USD, coMarketing: 48000 USD, tools: 16000 USD }, comparedWith: Direct demand generation }',
      ),
    ),
    good: planWithPrimary(examplePrimary),
  },
  check(context) {
    const { plan } = context;
    const currency = costCurrency(plan);
    if (openQuestionAbout(plan, 'measurement.primary.roi.costs') !== undefined) return;
    reportMissing(context, 'measurement.primary.roi.costs');
    for (const { key, words } of costParts) {
      const promise = rankedTiers(plan).find(({ tier: { benefits } }) =>
        key === 'coMarketing'
          ? benefits?.coMarketing?.value === 'budget'
          : key === 'partnerSuccess' && benefits?.partnerSuccess?.value === 'dedicated',
      );
      const promised =
        promise === undefined
          ? ''
          : ` ${promise.title} is promised ${key === 'coMarketing' ? 'a co-marketing budget' : 'a dedicated partner success manager'}, which costs money.`;
      reportMissingPart(context, {
        owner: ['measurement', 'primary', 'roi', 'costs'],
        key,
        message: `The costs of the program leave out ${words}.${promised} Add "${key}", with 0 ${currency} if there are none.`,
        value: { placeholder: toYaml(proposedCost(plan, key)) },
      });
    }
  },
});
