import { firstLine } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { definitionOf, gapsOf, isTooShort, useFrameworkDefinition } from '../../framework/meaning/definitions.ts';
import { readsAsEnglish } from '../../framework/meaning/language.ts';
import { planWithDefinitions } from './example.ts';

export const vagueDirectDefinition = defineRule({
  id: 'attribution/vague-direct-definition',
  summary: 'The definition of Direct does not rule out partners.',
  why: 'Direct is what the other two categories are compared with. When it still holds deals that a partner helped to win, the program looks weaker and direct sales looks stronger than it is.',
  source: ['Direct: no partner involvement in either origination or influence.'],
  exceptions: 'Where no partner can touch a direct deal, because direct is a business of its own with other customers.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithDefinitions({ direct: 'Deals that our sales team found by itself.' }),
    good: planWithDefinitions(),
  },
  check({ plan, report }) {
    const definition = definitionOf(plan, 'direct');
    if (definition === undefined || isTooShort('direct', definition.value)) return;
    if (gapsOf('direct', definition.value).length === 0 || !readsAsEnglish(definition.value)) return;
    report({
      at: firstLine(plan.source.text, definition.node),
      message:
        'The definition of Direct does not rule out that a partner originated or influenced the deal. Direct deals have no partner in either, or the three categories overlap. Say so.',
      fixes: [useFrameworkDefinition(plan, 'direct', definition)],
    });
  },
});
