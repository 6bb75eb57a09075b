import { addItem, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { coversIncumbency } from '../../framework/meaning/likely-type.ts';
import { partnersOfType } from '../../framework/meaning/partner-types.ts';
import { proposedConflictRule } from '../../framework/proposals/attribution.ts';

export const resellerWithoutIncumbency = defineRule({
  id: 'document/reseller-without-incumbency',
  summary: 'A reseller program does not say who keeps an account that a reseller already serves.',
  why: 'Resellers live from accounts that they have served for years. When a second reseller or the direct team may take a renewal, the first one stops registering, and stops selling.',
  source: [
    'A technology integration partner program has different infrastructure requirements than a reseller program.',
  ],
  practice:
    'The framework asks for a plan that fits the type of partners. That a reseller lives from the accounts it already serves is what practice knows of the type.',
  exceptions: 'Where every account is tendered anew for each purchase, so that nobody keeps one.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram: { partnerTypes: [reseller] }\nattribution:\n  conflict:\n    - { when: two-partners, outcome: The first accepted registration counts. }\n',
    good: 'partnerPlan: 1\nprogram: { partnerTypes: [reseller] }\nattribution:\n  conflict:\n    - { when: two-partners, outcome: The first accepted registration counts. }\n    - { when: existing-customer, outcome: The incumbent reseller keeps the renewal. }\n',
  },
  check({ plan, report }) {
    const named = partnersOfType(plan, 'reseller');
    const conflict = plan.attribution?.conflict;
    if (conflict === undefined || conflict.items.length === 0 || named === undefined) return;
    if (coversIncumbency(plan)) return;
    report({
      at: keySpan(plan.attribution?.node, 'conflict'),
      message: `The program has ${named}, and nothing says who keeps an account that a reseller already serves. Add a conflict rule for existing customers: who keeps renewals and extensions, and when the account is open to others.`,
      fixes: [
        {
          title: 'Add a conflict rule for existing-customer',
          safe: false,
          edits: [addItem(plan.source.text, conflict.node, proposedConflictRule(plan, 'existing-customer'))],
        },
      ],
    });
  },
});
