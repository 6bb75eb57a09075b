import * as z from 'zod';
import { openAssumptionsOf } from '../../core/assumptions.ts';
import { keySpan, setValue } from '../../core/edits.ts';
import type { Plan } from '../../core/plan.ts';
import { formatNumber, formatQuantity, toYaml } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { dependentsOf } from '../../framework/facts/dependents.ts';
import { expectedRevenue } from '../../framework/facts/expected-revenue.ts';
import { isOnRecord } from '../../framework/feasibility/commitment.ts';
import { feasibilityOf } from '../../framework/feasibility/feasibility.ts';
import { examplePrimary, planWithPrimary } from './example.ts';

const tiersWithPartners = (partners: number): string =>
  `tiers:\n  - id: strategic\n    name: Strategic\n    partners: ${partners}\n    expectations: [{ metric: sourced-revenue, atLeast: 250000 USD, within: 12 months }]\n`;

export const unreachableRevenueTarget = defineRule({
  id: 'measurement/unreachable-revenue-target',
  summary: 'The revenue target is more than the tiers expect from all their partners.',
  why: 'The target of the program is the sum of what its partners are asked for. If every partner can keep its tier and the program still misses its target, either the target or the expectations are wrong.',
  practice: 'The revenue target is partners times deals times deal size times win rate, tier by tier.',
  exceptions:
    'Where part of the target comes from partners that have no number in their tier, such as those of a marketplace. Say how much, or set the option to the share that you accept.',
  severity: 'warning',
  fixable: true,
  options: z.strictObject({
    percent: z
      .number()
      .min(0)
      .default(10)
      .meta({ description: 'By how much the target may exceed what the tiers expect, in percent.' }),
  }),
  examples: {
    bad: planWithPrimary(examplePrimary, tiersWithPartners(2)),
    good: planWithPrimary(examplePrimary, tiersWithPartners(4)),
  },
  check({ plan, options, report }) {
    const target = plan.measurement?.primary?.sourcedRevenue?.target;
    if (target === undefined) return;
    const expected = expectedRevenue(plan, target.value.currency);
    if (expected === undefined || target.value.amount <= expected.total.amount * (1 + options.percent / 100)) return;
    // What a tier asks for is the least of it, so that what partners brought says more.
    if (isOnRecord(plan)) return;
    // Who has said that nobody brings the rest yet, or is told that the target is out of reach, knows it.
    if (isOpen(plan) || feasibilityOf(plan)?.outlook === 'out-of-reach') return;
    const dependents = dependentsOf(plan, { revenue: expected.total.amount });
    const missing = target.value.amount - expected.total.amount;
    report({
      at: target.node.span,
      message: `The target of ${formatQuantity(target.value)} is more than the tiers expect from their partners: ${expected.words} = ${formatQuantity(expected.total)}, which leaves ${formatNumber(missing)} ${target.value.currency} without a source. Lower the target, or plan more partners or higher expectations.`,
      related: [{ span: keySpan(plan.node, 'tiers'), message: 'Partners and expectations, tier by tier.' }],
      fixes:
        expected.total.amount <= 0
          ? []
          : [
              {
                title: `Lower it to ${formatQuantity(expected.total)}${dependents.words}`,
                safe: false,
                edits: [setValue(plan.source.text, target.node, toYaml(expected.total)), ...dependents.edits],
              },
            ],
    });
  },
});

/** Whether an assumption that nobody has confirmed says what is open about the target. */
function isOpen(plan: Plan): boolean {
  const places = ['measurement.primary.sourcedRevenue', 'measurement.primary.sourcedRevenue.target'];
  return openAssumptionsOf(plan).some(({ about }) => about !== undefined && places.includes(about.value.trim()));
}
