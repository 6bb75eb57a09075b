import * as z from 'zod';
import type { Duration } from '../../../../schemas/quantities.ts';
import { setValue } from '../../core/edits.ts';
import type { Located } from '../../core/plan.ts';
import { daysOf, formatNumber, formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { isNoCondition } from '../../framework/meaning/conditions.ts';
import { isLonger } from '../shared/service-times.ts';

export const shortProtection = defineRule({
  id: 'registration/short-protection',
  summary: 'The protection of a registration ends long before a typical deal closes.',
  why: 'When the protection ends in the middle of a deal, another partner can register it, or sales can claim it, and the partner that brought it has worked for nothing.',
  practice: 'A protection that works covers at least three quarters of the sales cycle.',
  exceptions:
    'Where a protection is extended as long as the deal moves, a short one that is extended does the same. Set the option to the share that fits your extensions.',
  severity: 'warning',
  fixable: true,
  options: z.strictObject({
    percent: z
      .number()
      .min(0)
      .max(1000)
      .default(75)
      .meta({ description: 'The least share of the sales cycle that a protection has to cover, in percent.' }),
  }),
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  deals: { salesCycle: 90 days }\nplaybook:\n  dealRegistration: { protection: 30 days }\n',
    good: 'partnerPlan: 1\nprogram:\n  deals: { salesCycle: 90 days }\nplaybook:\n  dealRegistration: { protection: 90 days }\n',
  },
  check({ plan, options, report }) {
    const cycle = plan.program?.deals?.salesCycle;
    if (cycle === undefined) return;
    const standard = plan.playbook?.dealRegistration?.protection;
    const promised: { title: string; protection: Located<Duration> }[] =
      standard === undefined ? [] : [{ title: 'The standard protection', protection: standard }];
    for (const { tier, title } of rankedTiers(plan)) {
      const own = tier.benefits?.protection;
      // Less than the standard is a finding of its own.
      if (own === undefined || (standard !== undefined && isLonger(standard.value, own.value))) continue;
      promised.push({ title: `The protection of ${title}`, protection: own });
    }
    const days = daysOf(cycle.value);
    const { by, times, when } = plan.playbook?.dealRegistration?.extension ?? {};
    // Nobody can count on an extension without a condition that can be met.
    const isSure = when === undefined || !isNoCondition(when.value);
    const extended = by === undefined || !isSure ? 0 : daysOf(by.value) * Math.max(1, times?.value ?? 1);
    for (const { title, protection } of promised) {
      const share = ((daysOf(protection.value) + extended) / days) * 100;
      // A business day counts as 1.4 days of the calendar, so what lies on the line is fine.
      if (share >= options.percent - 0.5) continue;
      report({
        at: protection.node.span,
        message: `${title} is ${formatQuantity(protection.value)}${extended === 0 ? '' : `, ${formatNumber(daysOf(protection.value) + extended)} days with its extension`}. That is ${formatNumber(Math.floor(share))}% of the sales cycle (${formatNumber(daysOf(protection.value) + extended)} / ${formatNumber(Math.round(days))} days), so it ends before a typical deal closes. Cover at least ${formatNumber(options.percent)}%, which is ${formatNumber(Math.ceil((days * options.percent) / 100))} days.`,
        related: [{ span: cycle.node.span, message: 'The sales cycle.' }],
        fixes: [
          {
            title: `Protect for a whole sales cycle, ${formatQuantity(cycle.value)}`,
            safe: false,
            edits: [setValue(plan.source.text, protection.node, cycle.node.value ?? '')],
          },
        ],
      });
    }
  },
});
