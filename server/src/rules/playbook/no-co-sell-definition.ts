import { defineRule } from '../../core/rule.ts';
import { frameworkModels } from '../../framework/facts/co-sell.ts';
import { asksFor } from '../shared/missing-part.ts';

export const noCoSellDefinition = defineRule({
  id: 'playbook/no-co-sell-definition',
  summary: 'The playbook does not define co-sell.',
  why: 'Co-sell is a word that everybody knows and nobody means the same by. To one partner it is a name in an e-mail, to the next a seat in every call. Your sales team has to know which of the two was promised.',
  ...asksFor('playbook.coSell.definition'),
  exceptions: 'Where no tier has co-sell. Then take it out of the benefits, and the finding is gone.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nplaybook:\n  coSell:\n    tiers: { strategic: strict, growth: broad }\n',
    good: `partnerPlan: 1\nplaybook:\n  coSell:\n    definition: "${frameworkModels.strict} ${frameworkModels.broad}"\n    tiers: { strategic: strict, growth: broad }\n`,
  },
});
