import { defineRule } from '../../core/rule.ts';
import { frameworkModels, usedModels } from '../../framework/facts/co-sell.ts';
import { reportMissingPart } from '../shared/missing-part.ts';

export const noCoSellDefinition = defineRule({
  id: 'playbook/no-co-sell-definition',
  summary: 'The playbook does not define co-sell.',
  why: 'Co-sell is a word that everybody knows and nobody means the same by. To one partner it is a name in an e-mail, to the next a seat in every call. Your sales team has to know which of the two was promised.',
  source: [
    'What does co-sell mean for your program?',
    "A strict definition: the partner's rep is on the first call.",
    'A broader definition: the partner provides an introduction and context but is not involved in the sales process.',
    'Co-sell definition: [what it means and which tiers get it]',
  ],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nplaybook:\n  coSell:\n    tiers: { strategic: strict, growth: broad }\n',
    good: `partnerPlan: 1\nplaybook:\n  coSell:\n    definition: "${frameworkModels.strict} ${frameworkModels.broad}"\n    tiers: { strategic: strict, growth: broad }\n`,
  },
  check(context) {
    const used = usedModels(context.plan);
    const models = (['strict', 'broad'] as const).filter((model) => used.has(model));
    const definition = (models.length === 0 ? (['strict', 'broad'] as const) : models)
      .map((model) => frameworkModels[model])
      .join(' ');
    reportMissingPart(context, {
      owner: ['playbook', 'coSell'],
      key: 'definition',
      message:
        'The plan does not say what co-sell means. Define it: strict, the partner\'s rep is on the first call, or broad, the partner gives introduction and context. Add "definition".',
      value: models.length === 0 ? { placeholder: definition } : definition,
      // The tiers have chosen their models already, and these are the definitions that the framework gives for them.
      decided: models.length > 0,
    });
  },
});
