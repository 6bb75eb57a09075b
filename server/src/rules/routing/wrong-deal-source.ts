import { addKey, setValue } from '../../core/edits.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import { defineRule } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';
import { comparable } from '../../framework/crm/captured.ts';
import { sourceOptions } from '../../framework/crm/fields.ts';
import { ownSourceOptions } from '../../framework/crm/plan-fields.ts';
import { factFilledBy, routingOf } from '../../framework/facts/assignments.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { planWithRouting, routingLines } from './example.ts';

export const wrongDealSource = defineRule({
  id: 'routing/wrong-deal-source',
  summary: 'The routing workflow writes a deal source that is none of the three.',
  why: 'The views and the reports filter by the three categories. A deal with any other value in Deal Source is in none of them, and the CRM may refuse it, because the picklist does not have it.',
  source: [
    'Deal source categories: Partner-sourced / Partner-influenced / Direct',
    'Build a workflow that routes deal registration submissions from the partner portal or email into the CRM with the partner name, deal source, and registration date pre-populated.',
  ],
  exceptions:
    'Where the value is that of a queue from which somebody takes the deal within a day. Say who, and what the value becomes.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithRouting({ sets: routingLines.sets.replace('to: Partner-sourced', 'to: Partner') }),
    good: planWithRouting(),
  },
  check({ plan, report }) {
    const text = textOfParts(plan);
    for (const assignment of routingOf(plan)?.sets?.items ?? []) {
      const { field, to, node } = assignment;
      if (field === undefined || factFilledBy(plan, assignment) !== 'deal-source') continue;
      if (to === undefined) {
        report({
          at: field.node.span,
          message: `The workflow fills "${field.value}", and the plan does not say with what. A registration that was accepted is ${SOURCED}. Write to: ${SOURCED}.`,
          fixes: [
            {
              title: `Write ${SOURCED}`,
              safe: false,
              edits: [addKey(text, node, 'to', SOURCED, keyOrder(['attribution', 'routing', 'sets', 0]))],
            },
          ],
        });
        continue;
      }
      const bare = comparable(to.value);
      const isDirect = bare === 'direct';
      // It is an option of the field, and that the field has others than the three is what is told.
      if (ownSourceOptions(plan).some((option) => comparable(option) === bare)) continue;
      if (!isDirect && sourceOptions.some((option) => bare.includes(comparable(option)))) continue;
      const found = isDirect
        ? `The workflow writes "${to.value}" into "${field.value}", and a deal that a partner registered is not direct.`
        : `The workflow writes "${to.value}" into "${field.value}", and that is none of its options: ${joined(sourceOptions)}.`;
      report({
        at: to.node.span,
        message: `${found} A registration that was accepted is ${SOURCED}.`,
        fixes: [{ title: `Write ${SOURCED}`, safe: false, edits: [setValue(text, to.node, SOURCED)] }],
      });
    }
  },
});

const SOURCED = 'Partner-sourced';
