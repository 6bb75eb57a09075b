import { decodeValue } from '../../core/decoded.ts';
import { addKey, setValue } from '../../core/edits.ts';
import type { Plan } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import type { TextEdit } from '../../core/text.ts';
import { definitionParts, frameworkModels, usedModels } from '../../framework/facts/co-sell.ts';
import { findTerms, isOnlyMentioned } from '../../framework/meaning/terms.ts';
import { proposedExpectation } from '../../framework/proposals/playbook.ts';
import { keyOrder } from '../shared/missing-key.ts';

export const broadCoSellWithCalls = defineRule({
  id: 'playbook/broad-co-sell-with-calls',
  summary: 'The broad co-sell model has the partner on the calls.',
  why: 'Broad means that the partner makes the introduction, gives context and leaves the sale to you. A partner who joins the calls is in the strict model, and sales has to prepare for it.',
  source: [
    'A broader definition: the partner provides an introduction and context but is not involved in the sales process.',
  ],
  exceptions: 'Where the partner is on the first call for the introduction only and leaves after it. Say that it does.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nplaybook:\n  coSell:\n    definition: "Broad: the partner introduces us and joins the first call."\n    tiers: { strategic: broad }\n',
    good: `partnerPlan: 1\nplaybook:\n  coSell:\n    definition: "${frameworkModels.broad}"\n    tiers: { strategic: broad }\n`,
  },
  check({ plan, report }) {
    const { definition, tiers } = plan.playbook?.coSell ?? {};
    const used = usedModels(plan);
    if (definition === undefined || tiers === undefined || !used.has('broad')) return;
    const { strict, broad, common } = definitionParts(definition.value);
    const saysWhatBroadIs = broad ?? (strict === undefined && !used.has('strict') ? common : '');
    const words = partOnCalls(saysWhatBroadIs);
    if (words === undefined) return;
    const start = definition.value.indexOf(words, definition.value.indexOf(saysWhatBroadIs));
    const broadTiers = tiers.entries.filter(({ value }) => value.value === 'broad');
    report({
      at:
        start < 0
          ? definition.node.span
          : decodeValue(plan.source.text, definition.node).spanOf(start, start + words.length),
      message: `In the broad model the partner gives introduction and context and is not involved in the sale, and here it "${words}". Leave the partner out of the calls, or choose the strict model.`,
      related: broadTiers.map(({ value }) => ({ span: value.node.span, message: 'Here the model is broad.' })),
      fixes: [
        {
          title: 'Choose the strict model for these tiers',
          safe: false,
          edits: [
            ...broadTiers.map(({ value }) => setValue(plan.source.text, value.node, 'strict')),
            ...whatStrictTakes(plan, strict),
          ],
        },
      ],
    });
  },
});

/** What the strict model takes besides its name: a definition, and what sales does when a partner joins a call. */
function whatStrictTakes(plan: Plan, strict: string | undefined): readonly TextEdit[] {
  const { definition, salesExpectations, node } = plan.playbook?.coSell ?? {};
  const { text } = plan.source;
  if (definition === undefined || node === undefined) return [];
  const expectation = [{ placeholder: proposedExpectation }];
  return [
    ...(strict === undefined ? [setValue(text, definition.node, frameworkModels.strict)] : []),
    ...(salesExpectations === undefined && entryOf(node, 'salesExpectations') === undefined
      ? [addKey(text, node, 'salesExpectations', expectation, keyOrder(['playbook', 'coSell']))]
      : []),
  ];
}

/** The first words of a text by which a partner takes part in calls: "joins the first call". */
function partOnCalls(text: string): string | undefined {
  for (const { start, end } of findTerms(text, meetings)) {
    const deed = TAKES_PART.exec(text.slice(0, start));
    if (deed !== null && !isOnlyMentioned(text, deed.index, end)) return text.slice(deed.index, end);
  }
  return undefined;
}

const meetings = ['call', 'calls', 'sales call', 'sales calls', 'meeting', 'meetings', 'demo', 'demos'];

/** What stands right in front of a meeting in which somebody takes part. */
const TAKES_PART =
  /(?<![\p{L}\p{N}_])(?:joins?|attends?|(?:is|are) (?:on|in)|sits in on|takes part in)\s+(?:the first|the|every|each|our|all our|all)\s+$/iu;
