import { removeItem, setValue } from '../../core/edits.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import type { Plan } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { practice } from '../../framework/practice.ts';
import { exampleReview, exampleTiers, planWithReview } from './example.ts';

export const businessReviewBelowFirstTier = defineRule({
  id: 'reporting/business-review-below-first-tier',
  summary: 'A tier below the first one has business reviews.',
  why: 'A review takes a day of work for both sides. With five strategic partners that is a day each in a quarter, with twenty growth partners it is a job, and the preparation for Tier 1 suffers.',
  source: [
    'Quarterly business review structure: [for Tier 1 partners]',
    'Tier 1 (Strategic partners): dedicated partner success manager, co-sell support on every deal, co-marketing budget allocation, early access to product roadmap, deal registration protection with a defined SLA, joint quarterly business reviews.',
  ],
  exceptions: 'Where one or two partners below are about to move up. Name them, or until when they are reviewed.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithReview(exampleReview.replace('[strategic]', '[strategic, growth]'), exampleTiers),
    good: planWithReview(exampleReview, exampleTiers),
  },
  check({ plan, report }) {
    const text = textOfParts(plan);
    const reviewed = plan.measurement?.businessReview?.tiers;
    if (hasTimeForAll(plan)) return;
    for (const { tier, title, level } of rankedTiers(plan)) {
      const id = tier.id?.value;
      if (level === 0 || id === undefined) continue;
      const listed = reviewed?.items.find(({ value }) => value === id);
      const benefit = tier.benefits?.businessReview;
      const isPromised = benefit !== undefined && benefit.value !== 'none';
      if (reviewed !== undefined && listed !== undefined) {
        const but = isPromised ? `, as its benefits promise` : '';
        report({
          at: listed.node.span,
          message: `${title} has business reviews${but}. The framework has them for Tier 1 only. Give the others the same numbers in the portal or in a report.`,
          related: isPromised ? [{ span: benefit.node.span, message: `What ${title} is promised.` }] : [],
          fixes: [
            {
              title: `Take "${id}" off the list`,
              safe: false,
              edits: [
                removeItem(text, reviewed.node, listed.node),
                ...(isPromised ? [setValue(text, benefit.node, 'none')] : []),
              ],
            },
          ],
        });
      } else if (isPromised && plan.measurement !== undefined) {
        report({
          at: benefit.node.span,
          message: `${title} is promised business reviews ("businessReview: ${benefit.value}"), and the framework has them for Tier 1 only. Write none, so that nobody waits for an invitation.`,
          related: reviewed === undefined ? [] : [{ span: reviewed.node.span, message: 'The tiers with a review.' }],
          fixes: [{ title: 'Change it to none', safe: false, edits: [setValue(text, benefit.node, 'none')] }],
        });
      }
    }
  },
});

/** Whether there are people enough for a review with every partner: a person manages five. */
function hasTimeForAll({ program, tiers }: Plan): boolean {
  const managers = program?.partnerManagers?.value ?? 0;
  const partners = Math.max(
    program?.partners?.current?.value ?? 0,
    program?.partners?.target?.value ?? 0,
    (tiers?.items ?? []).reduce((sum, tier) => sum + (tier.partners?.value ?? 0), 0),
  );
  return partners > 0 && partners <= managers * practice.partnersBesideOtherWork;
}
