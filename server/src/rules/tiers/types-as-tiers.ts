import { defineRule } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';
import { tiersNamedAsTypes } from './names.ts';

export const typesAsTiers = defineRule({
  id: 'tiers/types-as-tiers',
  summary: 'The tiers are types of partners and no ladder.',
  why: 'A reseller does not become an integrator by selling more. Tiers that stand for types leave every partner where it is, whatever it brings, and the best reseller gets what the worst one gets.',
  source: [
    'Tiers define what partners receive (sales support, co-marketing budget, product access, deal registration protection) and what they are expected to produce in return (pipeline volume, deal size, customer success outcomes).',
    'No tier structure, so all partners get the same treatment',
  ],
  exceptions:
    'Where the names of your types happen to be the steps of one ladder, such as a reseller that becomes a distributor by its volume. Say by what a partner moves from one to the next.',
  severity: 'warning',
  fixable: false,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: resellers, name: Value-Added Reseller }\n  - { id: integrators, name: System Integrator }\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic Reseller }\n  - { id: registered, name: Registered Reseller }\n',
  },
  check({ plan, report }) {
    const [first, ...others] = tiersNamedAsTypes(plan);
    if (first === undefined) return;
    const named = [first, ...others];
    report({
      at: first.name.node.span,
      message: `${joined(named.map(({ name }) => `"${name.value}"`))} are types of partners. A partner does not move from one to the other by what it brings, so they are no tiers. Build tiers from performance and potential that partners of each type can reach, and name the types under "partnerTypes".`,
      related: others.map(({ name }) => ({ span: name.node.span, message: 'Another type of partner.' })),
    });
  },
});
