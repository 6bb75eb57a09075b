import { addKey } from '../../core/edits.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import { printFlow } from '../../core/print.ts';
import { defineRule } from '../../core/rule.ts';
import type { SequenceNode } from '../../core/source.ts';
import { lineBreakOf, lineStart, type TextEdit } from '../../core/text.ts';
import { joined } from '../../core/words.ts';
import { comparable } from '../../framework/crm/captured.ts';
import { sourceOptions } from '../../framework/crm/fields.ts';
import { fieldsCapturing } from '../../framework/crm/plan-fields.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { planWithAllFields, planWithout } from './example.ts';

export const wrongDealSourceOptions = defineRule({
  id: 'crm/wrong-deal-source-options',
  summary: 'The options of Deal Source are not exactly the three categories.',
  why: 'Every report, view and target counts in three categories: partner-sourced, partner-influenced and direct. A fourth option takes deals out of all of them, and a missing one forces them into the wrong place.',
  source: [
    'At the deal or opportunity level, create a required field for Deal Source with the three categories above.',
    'Deal source categories: Partner-sourced / Partner-influenced / Direct',
  ],
  exceptions:
    'Where the field has other options for other teams, such as events or advertising, and partner reports look at three of them. Say how each of the others is counted.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithout(
      'dealSource',
      '    - { name: Deal Source, object: opportunity, type: picklist, required: true, options: [Partner, Direct] }',
    ),
    good: planWithAllFields,
  },
  check({ plan, report }) {
    const text = textOfParts(plan);
    const expected = sourceOptions.map(comparable);
    for (const { name, node, options, type } of fieldsCapturing(plan, 'deal-source')) {
      if (type !== undefined && type.value !== 'picklist') continue;
      const label = name?.value ?? 'Deal Source';
      if (options === undefined) {
        const order = keyOrder(['attribution', 'fields', 0]);
        report({
          at: name?.node.span ?? node.span,
          message: `"${label}" has no options. It needs exactly three: ${joined(sourceOptions)}.`,
          fixes: [
            {
              title: 'Add the three deal sources',
              safe: false,
              edits: [addKey(text, node, 'options', sourceOptions, order)],
            },
          ],
        });
        continue;
      }
      const found = options.items.map(({ value }) => value);
      const missing = sourceOptions.filter((option) => !found.map(comparable).includes(comparable(option)));
      const extra = found.filter((option) => !expected.includes(comparable(option)));
      const twice = found.length > new Set(found.map(comparable)).size;
      if (missing.length === 0 && extra.length === 0 && !twice) continue;
      const faults = [
        ...(missing.length > 0 ? [`${joined(missing)} ${missing.length === 1 ? 'is' : 'are'} missing`] : []),
        ...(extra.length > 0
          ? [`${joined(extra.map((option) => `"${option}"`))} ${extra.length === 1 ? 'is' : 'are'} not among the three`]
          : []),
        ...(twice ? ['an option stands there twice'] : []),
      ];
      report({
        at: options.node.style === 'flow' ? options.node.span : (options.items[0]?.node.span ?? options.node.span),
        message: `"${label}" has to offer exactly ${joined(sourceOptions)}: ${faults.length < 2 ? joined(faults) : `${faults.slice(0, -1).join(', ')}, and ${faults.at(-1)}`}.`,
        fixes: [{ title: 'Use exactly the three deal sources', safe: false, edits: [rewrite(text, options.node)] }],
      });
    }
  },
});

/** The three sources in the place of the options that are there, in the same style. */
function rewrite(text: string, list: SequenceNode): TextEdit {
  if (list.style === 'flow') return { span: list.span, newText: printFlow(sourceOptions) };
  const { start } = list.span;
  const end = list.items.at(-1)?.span.end ?? list.span.end;
  const dashes = sourceOptions.map((option) => `- ${option}`);
  const indent = ' '.repeat(start - lineStart(text, start));
  return { span: { start, end }, newText: dashes.join(`${lineBreakOf(text)}${indent}`) };
}
