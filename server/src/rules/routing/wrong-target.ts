import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { comparable } from '../../framework/crm/captured.ts';
import { dealObject, isDealObject, isForeignDealObject } from '../../framework/crm/plan-fields.ts';
import { crmFactsOf } from '../../framework/crm/systems.ts';
import { routingOf } from '../../framework/facts/assignments.ts';
import { fieldsWith, planWithRouting } from './example.ts';

export const wrongTarget = defineRule({
  id: 'routing/wrong-target',
  summary: 'The routing workflow creates a record that does not have the attribution fields.',
  why: 'The fields of the plan live on the deal. A workflow that creates another record has nothing to fill in, and the deal starts without a source.',
  source: [
    'At the deal or opportunity level, create a required field for Deal Source with the three categories above.',
    'Build a workflow that routes deal registration submissions from the partner portal or email into the CRM with the partner name, deal source, and registration date pre-populated.',
  ],
  exceptions:
    'Where leads carry the same fields and hand them on at conversion. Write the mapping into the fields, and the finding is gone.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithRouting({ creates: '    creates: lead\n' }, fieldsWith()),
    good: planWithRouting({}, fieldsWith()),
  },
  check({ plan, report }) {
    const creates = routingOf(plan)?.creates;
    const fields = plan.attribution?.fields?.items ?? [];
    if (creates === undefined) return;
    const isForeign = isForeignDealObject(plan, creates.value);
    if (!isForeign && (fields.length === 0 || isDealObject(creates.value))) return;
    const target = comparable(creates.value);
    if (!isForeign && fields.some(({ object }) => object !== undefined && target.includes(comparable(object.value))))
      return;
    const object = dealObject(plan);
    report({
      at: creates.node.span,
      message: isForeign
        ? `The workflow creates "${creates.value}", and ${crmFactsOf(plan)?.name ?? 'the CRM'} calls that record ${object}, as the fields of the plan do. Use one name, the one that the admin finds.`
        : `The workflow creates "${creates.value}", and none of the ${fields.length} CRM fields lives there, so that it has nothing to fill in. Let it create the ${object}, or define the fields there.`,
      fixes: [
        {
          title: `Let it create the ${object}`,
          safe: false,
          edits: [setValue(plan.source.text, creates.node, object)],
        },
      ],
    });
  },
});
