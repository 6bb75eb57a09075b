import { setValue } from '../../core/edits.ts';
import type { Located } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { comparable } from '../../framework/crm/captured.ts';
import { crmFactsOf } from '../../framework/crm/systems.ts';

const planWith = (apiName: string) =>
  `partnerPlan: 1\nprogram: { crm: hubspot }\nattribution:\n  fields:\n    - { name: Deal Source, apiName: deal_source, object: deal, type: picklist, required: true }\n    - { name: Partner Tier, apiName: ${apiName}, object: deal, type: text, required: false }\n`;

export const duplicateApiName = defineRule({
  id: 'crm/duplicate-api-name',
  summary: 'Two CRM fields of one object have the same API name.',
  why: 'An API name is how workflows and imports find a field. The CRM refuses a second field of the same name, and a workflow that was written for the one fills the other.',
  practice: 'In every CRM the name of a field is unique on its object, whatever its case.',
  exceptions: 'Leave it on. The CRM refuses the second field in any case, and the one who finds out is the admin.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWith('deal_source'), good: planWith('partner_tier') },
  check({ plan, report }) {
    const fields = plan.attribution?.fields?.items ?? [];
    const taken = new Set(fields.map(({ apiName }) => apiName?.value.toLowerCase()));
    const first = new Map<string, Located<string>>();
    for (const { apiName, object, name } of fields) {
      if (apiName === undefined) continue;
      const key = `${comparable(object?.value ?? '')}/${apiName.value.toLowerCase()}`;
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, apiName);
        continue;
      }
      const proposal = crmFactsOf(plan)?.apiName?.legal(name?.value ?? '');
      const isFree = name !== undefined && proposal !== undefined && !taken.has(proposal.toLowerCase());
      report({
        at: apiName.node.span,
        message: `The API name "${apiName.value}" is taken by another field of the same object. Give "${name?.value ?? 'this field'}" a name of its own, because workflows and imports find a field by it.`,
        related: [{ span: before.node.span, message: 'The other field with this API name.' }],
        fixes: isFree
          ? [
              {
                title: `Change it to ${proposal}`,
                safe: false,
                edits: [setValue(plan.source.text, apiName.node, proposal)],
              },
            ]
          : [],
      });
    }
  },
});
