import { addItem, addKey, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { coversDelivery } from '../../framework/meaning/likely-type.ts';
import { partnersOfType } from '../../framework/meaning/partner-types.ts';
import { keyOrder } from '../shared/missing-key.ts';

export const integratorWithoutDeliveryProof = defineRule({
  id: 'document/integrator-without-delivery-proof',
  summary: 'A program with system integrators asks for no proof of delivery.',
  why: 'A system integrator earns with services, and its customers judge your product by its project. A tier that looks at pipeline only rewards integrators who sell what they cannot deliver.',
  source: [
    'Base the plan on the type of partners and sales motion the user described.',
    'A technology integration partner program has different infrastructure requirements than a reseller program.',
  ],
  practice:
    'The framework asks for a plan that fits the type of partners. That an integrator is judged by its projects is what practice knows of the type.',
  exceptions: 'Where you deliver yourself and the integrator only advises. Say who answers for the project.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram: { partnerTypes: [system-integrator] }\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria: { commitment: [agreement-signed] }\n  - id: registered\n    name: Registered\n',
    good: 'partnerPlan: 1\nprogram: { partnerTypes: [system-integrator] }\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria: { commitment: [agreement-signed, delivery-certified] }\n  - id: registered\n    name: Registered\n',
  },
  check({ plan, report }) {
    const named = partnersOfType(plan, 'system-integrator');
    const first = plan.tiers?.items[0];
    const criteria = first?.criteria;
    if (first === undefined || criteria === undefined || named === undefined) return;
    if (coversDelivery(plan)) return;
    const { commitment } = criteria;
    const canAdd = commitment !== undefined || entryOf(criteria.node, 'commitment') === undefined;
    report({
      at: keySpan(plan.node, 'tiers'),
      message: `The program has ${named}, and no tier asks for services or delivery. Add a criterion that proves them: delivery-certified, certified-people or services-attach.`,
      fixes: canAdd
        ? [
            {
              title: 'Ask for delivery-certified in Tier 1',
              safe: false,
              edits: [
                commitment === undefined
                  ? addKey(
                      plan.source.text,
                      criteria.node,
                      'commitment',
                      ['delivery-certified'],
                      keyOrder(['tiers', 0, 'criteria']),
                    )
                  : addItem(plan.source.text, commitment.node, 'delivery-certified'),
              ],
            },
          ]
        : [],
    });
  },
});
