import { firstLine } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';
import { definitionOf, gapsOf, isTooShort, useFrameworkDefinition } from '../../framework/meaning/definitions.ts';
import { readsAsEnglish } from '../../framework/meaning/language.ts';
import { planWithDefinitions } from './example.ts';
import { originClaimedIn } from './origin.ts';

export const vagueInfluencedDefinition = defineRule({
  id: 'attribution/vague-influenced-definition',
  summary: 'The definition of Partner-influenced does not say who originates the deal or what the partner does.',
  why: 'Influence is the category that grows by itself: every deal has a partner somewhere. The definition keeps it honest by saying that sales found the deal and that the partner played a part which mattered.',
  source: [
    'Partner-influenced: your sales team identified the opportunity, but a partner played a meaningful role in the sales process.',
  ],
  exceptions:
    'Where the list of qualifying activities says it more precisely than the definition could. Say that the list decides.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithDefinitions({
      'partner-influenced': 'Every deal at an account that is also a customer of the partner.',
    }),
    good: planWithDefinitions(),
  },
  check({ plan, report }) {
    const definition = definitionOf(plan, 'partner-influenced');
    if (definition === undefined || isTooShort('partner-influenced', definition.value)) return;
    const gaps = gapsOf('partner-influenced', definition.value);
    if (gaps.length === 0 || !readsAsEnglish(definition.value)) return;
    // A definition that overlaps with the other one is reported for that.
    if (originClaimedIn('partner-influenced', definition.value) !== undefined) return;
    report({
      at: firstLine(plan.source.text, definition.node),
      message: `The definition of Partner-influenced does not say ${joined(gaps)}. A deal is influenced when sales identified it and a partner played a meaningful role. Say both.`,
      fixes: [useFrameworkDefinition(plan, 'partner-influenced', definition)],
    });
  },
});
