import { setValue } from '../../core/edits.ts';
import type { Located } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';

export const twoOwners = defineRule({
  id: 'regions/two-owners',
  summary: 'A named account has two owners.',
  why: 'Named accounts are there so that everybody knows who works them. With two owners, both call the customer, or each thinks that the other does.',
  source: [
    'This is a predictable conflict that needs rules of engagement before the first conflict happens, not after.',
  ],
  exceptions:
    'Where two people share an account on purpose, one for each product. Name the one who answers for it, and the other as a colleague.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nattribution:\n  namedAccounts:\n    accounts:\n      - { name: Tailspin Toys, owner: Field sales }\n      - { name: Tailspin Toys, owner: Brightforge }\n',
    good: 'partnerPlan: 1\nattribution:\n  namedAccounts:\n    accounts:\n      - { name: Tailspin Toys, owner: Field sales }\n      - { name: Wingtip, owner: Brightforge }\n',
  },
  check({ plan, report }) {
    const first = new Map<string, { readonly account: Located<string>; readonly owner: Located<string> }>();
    for (const { name, owner } of plan.attribution?.namedAccounts?.accounts?.items ?? []) {
      if (name === undefined || owner === undefined) continue;
      const key = bare(name.value);
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, { account: name, owner });
        continue;
      }
      if (bare(earlier.owner.value) === bare(owner.value)) continue;
      report({
        at: owner.node.span,
        message: `"${name.value}" belongs to ${earlier.owner.value} already, and here to ${owner.value}. An account has one owner. Decide which of the two works it.`,
        related: [{ span: earlier.owner.node.span, message: 'The other owner.' }],
        fixes: [
          {
            title: `Leave it to ${earlier.owner.value}`,
            safe: false,
            edits: [setValue(plan.source.text, owner.node, earlier.owner.value)],
          },
        ],
      });
    }
  },
});

function bare(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
