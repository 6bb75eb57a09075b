import type { CoSellModel } from '../../../../schemas/playbook.ts';
import { keySpan, setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { type DefinitionParts, definitionParts, frameworkModels, usedModels } from '../../framework/facts/co-sell.ts';
import { tierTitle } from '../../framework/facts/ranked-tiers.ts';
import { answersNothing } from '../../framework/meaning/empty-answers.ts';
import { readsAsEnglish } from '../../framework/meaning/language.ts';
import { findTerms } from '../../framework/meaning/terms.ts';

export const undefinedCoSellModel = defineRule({
  id: 'playbook/undefined-co-sell-model',
  summary: 'A tier has a co-sell model that the definition does not explain.',
  why: 'A partner that was promised the strict model expects its rep on the first call. If the definition does not say so, your sales team does not know, and the partner hears of the call afterwards.',
  source: [
    "A strict definition: the partner's rep is on the first call.",
    'A broader definition: the partner provides an introduction and context but is not involved in the sales process.',
  ],
  exceptions: 'Where the model is that of a partner, such as a cloud vendor with its own terms. Say where these are.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: `partnerPlan: 1\nplaybook:\n  coSell:\n    definition: "${frameworkModels.broad}"\n    tiers: { strategic: strict, growth: broad }\n`,
    good: `partnerPlan: 1\nplaybook:\n  coSell:\n    definition: "${frameworkModels.strict} ${frameworkModels.broad}"\n    tiers: { strategic: strict, growth: broad }\n`,
  },
  check({ plan, report }) {
    const { definition, tiers, node } = plan.playbook?.coSell ?? {};
    // What says nothing of either model is reported as no definition.
    if (definition === undefined || !readsAsEnglish(definition.value)) return;
    if (answersNothing('co-sell', definition.value)) return;
    const used = usedModels(plan);
    const parts = definitionParts(definition.value);
    for (const model of ['strict', 'broad'] as const) {
      if (!used.has(model) || explains[model](parts)) continue;
      // A definition that has the partner on the calls is told to be another model, and explains itself then.
      if (model === 'broad' && parts.broad === undefined && explains.strict(parts) && !used.has('strict')) continue;
      const tier = tiers?.entries.find(({ value }) => value.value === model);
      report({
        at: keySpan(node, 'definition'),
        message: `${messages[model]} Add it, or give ${tierTitle(plan, String(tier?.key.value ?? ''))} another model.`,
        related: tier === undefined ? [] : [{ span: tier.value.node.span, message: `Here the model is ${model}.` }],
        fixes: [
          {
            title: `Add what ${model} means`,
            safe: false,
            edits: [
              setValue(plan.source.text, definition.node, `${definition.value.trim()} ${frameworkModels[model]}`),
            ],
          },
        ],
      });
    }
  },
});

type DefinedModel = Exclude<CoSellModel, 'none'>;

const messages: Readonly<Record<DefinedModel, string>> = {
  strict: "The strict model means that the partner's rep is on the first call, and this definition does not say so.",
  broad: 'The broad model means that the partner gives introduction and context, and this definition does not say so.',
};

const explains: Readonly<Record<DefinedModel, (parts: DefinitionParts) => boolean>> = {
  strict: ({ strict, common }) => findTerms(`${common} ${strict ?? ''}`, presence).length > 0,
  broad: ({ broad, common }) => broad !== undefined || findTerms(common, contribution).length > 0,
};

/** Words for a partner who is there when sales talks to the customer. */
const presence: readonly string[] = [
  'call',
  'calls',
  'meeting*',
  'demo',
  'demos',
  'conversation*',
  'workshop*',
  'visit*',
  'appointment*',
  'on site',
  'joint call*',
  'joint pitch*',
  'side by side',
  'in the room',
  'at the table',
  'attend*',
  'join',
  'joins',
  'take part',
  'takes part',
];

/** Words for what a partner gives who does not take part: without them, co-sell is a word for good will. */
const contribution: readonly string[] = [
  'introduc*',
  'intro',
  'intros',
  'referr*',
  'recommend*',
  'context',
  'insight*',
  'information',
  'background',
  'contact',
  'contacts',
  'account plan*',
  'advice',
  'advises',
  'sparring',
  'names',
  'shares',
  'name the account*',
  'leave*',
];
