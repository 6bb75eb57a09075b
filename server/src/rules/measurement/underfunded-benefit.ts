import { setValue } from '../../core/edits.ts';
import { formatQuantity, toYaml } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { promisedBudgets } from '../../framework/facts/budgets.ts';
import { dependentsOf } from '../../framework/facts/dependents.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { examplePrimary, planWithPrimary } from './example.ts';

const tiersWithBudget = (budget: string): string =>
  `tiers:\n  - id: strategic\n    name: Strategic\n    partners: 4\n    benefits: { coMarketing: budget, coMarketingBudget: ${budget} }\n`;

export const underfundedBenefit = defineRule({
  id: 'measurement/underfunded-benefit',
  summary: 'The costs of the program are lower than what the tiers promise.',
  why: 'A benefit that nobody paid for is refused in the first quarter, to the partner that matters most. And an ROI that leaves it out is too good to be true.',
  source: [
    'Partner program ROI: partner-sourced revenue divided by the total cost of running the partner program (partner success headcount, co-marketing spend, partner events, portal and tool costs).',
    'Tier 1 (Strategic partners): dedicated partner success manager, co-sell support on every deal, co-marketing budget allocation, early access to product roadmap, deal registration protection with a defined SLA, joint quarterly business reviews.',
  ],
  exceptions: 'Where another department pays for the benefit. Say which one, and that it has agreed.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithPrimary(examplePrimary, tiersWithBudget('20000 USD')),
    good: planWithPrimary(examplePrimary, tiersWithBudget('10000 USD')),
  },
  check(context) {
    const { plan, report } = context;
    const { partnerSuccess, coMarketing } = plan.measurement?.primary?.roi?.costs ?? {};
    const manager = rankedTiers(plan).find(({ tier }) => tier.benefits?.partnerSuccess?.value === 'dedicated');
    if (partnerSuccess !== undefined && partnerSuccess.value.amount === 0 && manager !== undefined) {
      report({
        at: partnerSuccess.node.span,
        message: `${manager.title} is promised a dedicated partner success manager, and the costs of the program hold 0 for partner success. Write what the manager costs.`,
      });
    }
    if (coMarketing === undefined) return;
    const promised = promisedBudgets(plan, coMarketing.value.currency);
    if (promised === undefined || promised.total.amount <= coMarketing.value.amount) return;
    const dependents = dependentsOf(plan, { coMarketing: promised.total.amount });
    report({
      at: coMarketing.node.span,
      message: `The tiers promise ${formatQuantity(promised.total)} of co-marketing budget (${promised.words}), and the costs of the program hold ${formatQuantity(coMarketing.value)}. Raise the costs or lower the budgets.`,
      related: promised.places.map((span) => ({ span, message: 'A promised budget.' })),
      fixes: [
        {
          title: `Raise the co-marketing costs to ${formatQuantity(promised.total)}${dependents.words}`,
          safe: false,
          edits: [setValue(plan.source.text, coMarketing.node, toYaml(promised.total)), ...dependents.edits],
        },
      ],
    });
  },
});
