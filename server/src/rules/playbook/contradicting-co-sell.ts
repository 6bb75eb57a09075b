import { setValue } from '../../core/edits.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import { defineRule } from '../../core/rule.ts';
import { proposedModel } from '../../framework/facts/co-sell.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';

export const contradictingCoSell = defineRule({
  id: 'playbook/contradicting-co-sell',
  summary: 'The benefits of a tier and the co-sell model of the playbook contradict each other.',
  why: 'Partners read the benefits, sales reads the playbook. When one promises co-sell and the other refuses it, the first joint deal starts with an argument.',
  source: ['Define which tier gets which co-sell model and what sales is expected to do when a partner joins a call.'],
  exceptions:
    'Where a partner of this tier gets co-sell by exception and by name. Write the exception into its addendum.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic, benefits: { coSell: every-deal } }\nplaybook:\n  coSell:\n    tiers: { strategic: none }\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic, benefits: { coSell: every-deal } }\nplaybook:\n  coSell:\n    tiers: { strategic: strict }\n',
  },
  check({ plan, report }) {
    const text = textOfParts(plan);
    const tiers = new Map(rankedTiers(plan).map((ranked) => [ranked.tier.id?.value, ranked]));
    for (const { key, value: model } of plan.playbook?.coSell?.tiers?.entries ?? []) {
      const ranked = tiers.get(key.value);
      const benefit = ranked?.tier.benefits?.coSell;
      if (ranked === undefined || benefit === undefined) continue;
      if ((model.value === 'none') === (benefit.value === 'none')) continue;
      const fitting = proposedModel(plan, ranked);
      const promised = benefit.value === 'none' ? 'no co-sell' : `co-sell ("coSell: ${benefit.value}")`;
      const given = model.value === 'none' ? 'none' : `the ${model.value} model`;
      report({
        at: model.node.span,
        message: `${ranked.title} promises ${promised} among its benefits, and the playbook gives it ${given}. Let both say the same.`,
        related: [{ span: benefit.node.span, message: 'What the tier promises.' }],
        fixes: [
          { title: `Change the model to ${fitting}`, safe: false, edits: [setValue(text, model.node, fitting)] },
          ...(model.value === 'none'
            ? [{ title: 'Change the benefit to none', safe: false, edits: [setValue(text, benefit.node, 'none')] }]
            : []),
        ],
      });
    }
  },
});
