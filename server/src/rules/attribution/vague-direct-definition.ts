import { firstLine } from '../../core/edits.ts';
import type { Plan } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import {
  definitionOf,
  gapsOf,
  isRemainder,
  isTooShort,
  useFrameworkDefinition,
} from '../../framework/meaning/definitions.ts';
import { readsAsEnglish } from '../../framework/meaning/language.ts';
import { planWithDefinitions } from './example.ts';
import { originClaimedIn } from './origin.ts';

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
    const isOpen = gapsOf('direct', definition.value).length > 0 && readsAsEnglish(definition.value);
    const isLeftOpen = isRemainder(definition.value) && !areOthersClear(plan);
    if (!isOpen && !isLeftOpen) return;
    report({
      at: firstLine(plan.source.text, definition.node),
      message: isOpen
        ? 'The definition of Direct does not rule out that a partner originated or influenced the deal. Direct deals have no partner in either, or the three categories overlap. Say so.'
        : 'Direct is what the other two definitions leave, and these leave it open. Say that no partner was involved, neither in the origin nor in the influence.',
      fixes: [useFrameworkDefinition(plan, 'direct', definition)],
    });
  },
});

/** Whether what is left over is clear, because the other two definitions leave nothing open, as far as they are there. */
function areOthersClear(plan: Plan): boolean {
  return (['partner-sourced', 'partner-influenced'] as const).every((source) => {
    const value = definitionOf(plan, source)?.value;
    return value === undefined || (gapsOf(source, value).length === 0 && originClaimedIn(source, value) === undefined);
  });
}
