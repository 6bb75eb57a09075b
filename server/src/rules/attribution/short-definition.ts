import { dealSources, dealSourceTitles } from '../../../../schemas/attribution.ts';
import { defineRule } from '../../core/rule.ts';
import { definitionOf, isTooShort, useFrameworkDefinition } from '../../framework/meaning/definitions.ts';
import { planWithDefinitions } from './example.ts';

export const shortDefinition = defineRule({
  id: 'attribution/short-definition',
  summary: 'A deal source is defined in too few words to be clear.',
  why: 'Two words leave the cases open that people argue about: who was first, what counts as help, and from when on. A definition has to decide them before the first deal does.',
  source: [
    'Define the three categories clearly, create the required fields, build the workflow that routes partner-registered deals into the right pipeline view, and train sales on the distinction.',
  ],
  exceptions: 'Where a short definition points to a longer one elsewhere. Name the place.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithDefinitions({ 'partner-sourced': 'From a partner' }),
    good: planWithDefinitions(),
  },
  check({ plan, report }) {
    for (const source of dealSources) {
      const definition = definitionOf(plan, source);
      if (definition === undefined || !isTooShort(source, definition.value)) continue;
      report({
        at: definition.node.span,
        message: `"${definition.value.trim()}" does not say when a deal is ${dealSourceTitles[source]}. Write a sentence by which two people come to the same answer.`,
        fixes: [useFrameworkDefinition(plan, source, definition)],
      });
    }
  },
});
