import { firstLine } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';
import { definitionOf, gapsOf, isTooShort, useFrameworkDefinition } from '../../framework/meaning/definitions.ts';
import { readsAsEnglish } from '../../framework/meaning/language.ts';
import { planWithDefinitions } from './example.ts';
import { originClaimedIn } from './origin.ts';

export const incompleteSourcedDefinition = defineRule({
  id: 'attribution/incomplete-sourced-definition',
  summary: 'The definition of Partner-sourced leaves out what makes the partner the origin.',
  why: 'A deal is partner-sourced when the partner found it, made the introduction and registered it. Where one of the three is left out, partners claim deals that they only heard of.',
  source: [
    'Partner-sourced: the partner identified the opportunity, introduced your company, and registered the deal before your sales team had any contact with the account.',
    'The partner is the origin of the deal.',
  ],
  exceptions:
    'Where the missing part is promised by the workflow itself, such as deals that cannot exist without a registration. Say which field or step proves it.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithDefinitions({
      'partner-sourced': 'The partner registered the deal before our sales team had any contact with the account.',
    }),
    good: planWithDefinitions(),
  },
  check({ plan, report }) {
    const definition = definitionOf(plan, 'partner-sourced');
    if (definition === undefined || isTooShort('partner-sourced', definition.value)) return;
    const gaps = gapsOf('partner-sourced', definition.value);
    if (gaps.length === 0 || !readsAsEnglish(definition.value)) return;
    // A definition that overlaps with the other one is reported for that.
    if (originClaimedIn('partner-sourced', definition.value) !== undefined) return;
    report({
      at: firstLine(plan.source.text, definition.node),
      message: `The definition of Partner-sourced does not say ${joined(gaps)}. The partner is the origin of a deal when it identified it, introduced you and registered it. Say all three.`,
      fixes: [useFrameworkDefinition(plan, 'partner-sourced', definition)],
    });
  },
});
