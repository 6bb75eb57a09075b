import { defineRule } from '../../core/rule.ts';

const planWith = (deals: string): string => `partnerPlan: 1\nprogram:\n  company: Northwind\n  deals: { ${deals} }\n`;

export const impossibleDeals = defineRule({
  id: 'program/impossible-deals',
  summary: 'The size or the win rate of a typical deal is not possible.',
  why: 'Thresholds, coverage and targets are divided by the win rate and multiplied by the size of a deal. With a rate of 0%, a rate above 100% or a deal worth nothing, all of them are wrong, and no check can say by how much.',
  practice: 'Some deals are won, never more than all of them, and each is worth something.',
  exceptions:
    'None is known. A win rate that is not measured yet is left out, and a product that costs nothing has another measure than deal size.',
  severity: 'error',
  fixable: false,
  examples: {
    bad: planWith('averageSize: 45000 USD, salesCycle: 90 days, winRate: 250%'),
    good: planWith('averageSize: 45000 USD, salesCycle: 90 days, winRate: 25%'),
  },
  check({ plan, report }) {
    const { averageSize, winRate } = plan.program?.deals ?? {};
    if (winRate !== undefined && winRate.value.value > 100) {
      report({
        at: winRate.node.span,
        message: `A win rate of ${winRate.value.value}% means that more deals are won than there are. Write the share of deals that are won, for example 25%.`,
      });
    }
    if (winRate !== undefined && winRate.value.value <= 0) {
      report({
        at: winRate.node.span,
        message:
          'A win rate of 0% means that no deal is ever won, and no pipeline reaches a target. Write the share of deals that are won, or leave the rate out while it is not known.',
      });
    }
    if (averageSize !== undefined && averageSize.value.amount <= 0) {
      report({
        at: averageSize.node.span,
        message: `An average deal of 0 ${averageSize.value.currency} makes every threshold and every target zero. Write what a typical deal is worth, or leave the size out while it is not known.`,
      });
    }
  },
});
