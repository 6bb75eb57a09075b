import { firstLine } from '../../core/edits.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import { defineRule } from '../../core/rule.ts';
import { comparable } from '../../framework/crm/captured.ts';
import { definitionOf, useFrameworkDefinition } from '../../framework/meaning/definitions.ts';
import { planWithDefinitions } from './example.ts';
import { originClaimedIn } from './origin.ts';

export const overlappingDefinitions = defineRule({
  id: 'attribution/overlapping-definitions',
  summary: 'The definitions of Partner-sourced and Partner-influenced overlap.',
  why: 'Who found the deal is the line between the two. When both definitions let the partner find it, or both let sales find it, one deal fits into two categories and the reports depend on who filled in the field.',
  source: [
    'The partner did not originate the deal but contributed to the close.',
    'The partner is the origin of the deal.',
  ],
  exceptions:
    'Where both definitions name the partner and the order in time decides between them. Say in one of them which comes first.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithDefinitions({
      'partner-influenced': 'The partner identified the opportunity and our sales team closed it with its support.',
    }),
    good: planWithDefinitions(),
  },
  check({ plan, report }) {
    const text = textOfParts(plan);
    const sourced = definitionOf(plan, 'partner-sourced');
    const influenced = definitionOf(plan, 'partner-influenced');
    const related =
      sourced === undefined
        ? []
        : [{ span: firstLine(text, sourced.node), message: 'The definition of Partner-sourced.' }];
    if (sourced && influenced && comparable(sourced.value) === comparable(influenced.value)) {
      report({
        at: firstLine(text, influenced.node),
        message:
          'Partner-influenced is defined in the same words as Partner-sourced, so that one deal fits into both. The difference is who found the deal: for an influenced one it was sales.',
        fixes: [useFrameworkDefinition(plan, 'partner-influenced', influenced)],
        related,
      });
      return;
    }
    for (const source of ['partner-sourced', 'partner-influenced'] as const) {
      const definition = source === 'partner-sourced' ? sourced : influenced;
      const claim = definition === undefined ? undefined : originClaimedIn(source, definition.value);
      if (definition === undefined || claim === undefined) continue;
      report({
        at: firstLine(text, definition.node),
        message: `"${claim}" makes Partner-sourced and Partner-influenced overlap. ${advice[source]}`,
        fixes: [useFrameworkDefinition(plan, source, definition)],
        related: source === 'partner-influenced' ? related : [],
      });
    }
  },
});

const advice = {
  'partner-sourced':
    'A deal that sales found is not partner-sourced, even when the partner helped. Let the partner be its origin.',
  'partner-influenced':
    'A deal that the partner found is partner-sourced. Let sales be the origin of an influenced deal.',
} as const;
