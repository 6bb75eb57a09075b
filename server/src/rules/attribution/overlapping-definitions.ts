import type { DealSource } from '../../../../schemas/attribution.ts';
import { comparable } from '../../core/crm-fields.ts';
import { firstLine } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { findTerms } from '../shared/terms.ts';
import { definitionOf, useFrameworkDefinition } from './definitions.ts';
import { planWithDefinitions } from './example.ts';

export const overlappingDefinitions = defineRule({
  id: 'attribution/overlapping-definitions',
  summary: 'The definitions of Partner-sourced and Partner-influenced overlap.',
  why: 'Who found the deal is the line between the two. When both definitions let the partner find it, or both let sales find it, one deal fits into two categories and the reports depend on who filled in the field.',
  source: [
    'The partner did not originate the deal but contributed to the close.',
    'The partner is the origin of the deal.',
  ],
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithDefinitions({
      'partner-influenced': 'The partner identified the opportunity and our sales team closed it with its support.',
    }),
    good: planWithDefinitions(),
  },
  check({ plan, report }) {
    const { text } = plan.source;
    const sourced = definitionOf(plan, 'partner-sourced');
    const influenced = definitionOf(plan, 'partner-influenced');
    if (sourced === undefined || influenced === undefined) return;
    const related = [{ span: firstLine(text, sourced.node), message: 'The definition of Partner-sourced.' }];
    if (comparable(sourced.value) === comparable(influenced.value)) {
      report({
        at: firstLine(text, influenced.node),
        message:
          'Partner-influenced is defined in the same words as Partner-sourced, so that one deal fits into both. The difference is who found the deal: for an influenced one it was sales.',
        fixes: [useFrameworkDefinition(plan, 'partner-influenced', influenced)],
        related,
      });
      return;
    }
    for (const { source, terms, advice } of claims) {
      const definition = source === 'partner-sourced' ? sourced : influenced;
      const hit = findTerms(definition.value, terms)[0];
      if (hit === undefined) continue;
      report({
        at: firstLine(text, definition.node),
        message: `"${definition.value.slice(hit.start, hit.end)}" makes the two definitions overlap. ${advice}`,
        fixes: [useFrameworkDefinition(plan, source, definition)],
        related: source === 'partner-influenced' ? related : [],
      });
    }
  },
});

const claims: readonly { readonly source: DealSource; readonly terms: readonly string[]; readonly advice: string }[] = [
  {
    source: 'partner-sourced',
    terms: withVerbs(['sales', 'sales team', 'sales rep', 'account executive', 'we']),
    advice:
      'A deal that sales found is not partner-sourced, even when the partner helped. Let the partner be its origin.',
  },
  {
    source: 'partner-influenced',
    terms: withVerbs(['partner', 'partners', 'reseller', 'integrator', 'referrer']),
    advice: 'A deal that the partner found is partner-sourced. Let sales be the origin of an influenced deal.',
  },
];

function withVerbs(subjects: readonly string[]): readonly string[] {
  const verbs = [
    'identified',
    'identifies',
    'originated',
    'originates',
    'sourced',
    'found the',
    'finds the',
    'discovered',
  ];
  return subjects.flatMap((subject) => verbs.map((verb) => `${subject} ${verb}`));
}
