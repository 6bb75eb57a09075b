import * as z from 'zod';
import { keySpan } from '../../core/edits.ts';
import type { Plan } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { MOST_TIERS, rankedTiers, tierCounts, trackName } from '../../framework/facts/ranked-tiers.ts';
import { removeTierFix } from './remove-tier.ts';

export const moreTiersThanNecessary = defineRule({
  id: 'tiers/more-than-necessary',
  summary: 'A program that starts, or has few partners, has more than two tiers.',
  why: 'Each tier has to be explained, reviewed and served. With a dozen partners there are two groups that differ: those who bring deals and those who might. A third tier can be added when there are partners to fill it.',
  source: [
    'Do not recommend more tiers than necessary.',
    'Two tiers is often the right answer for an early-stage program.',
  ],
  exceptions:
    'Partners who hold three tiers today notice when one goes. Where you take over such a program, suppress it with the reason, or set the option to the number of partners from which three are fine for you.',
  severity: 'warning',
  fixable: true,
  options: z.strictObject({
    partners: z
      .int()
      .min(0)
      .default(20)
      .meta({ description: 'From how many partners on three tiers are fine, in a program that exists.' }),
  }),
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  state: none\n  partners: { current: 0, target: 12 }\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: growth, name: Growth }\n  - { id: referral, name: Referral }\n',
    good: 'partnerPlan: 1\nprogram:\n  state: none\n  partners: { current: 0, target: 12 }\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\n',
  },
  check({ plan, options, report }) {
    // Each track is a ladder of its own, and what is said of the first that is too long holds for the others.
    // From five tiers on another rule says that they are too many.
    const [track, count] = [...tierCounts(plan)].find(([, each]) => each > ENOUGH && each <= MOST_TIERS) ?? [];
    if (count === undefined || track === undefined) return;
    const reason = reasonForTwo(plan, options.partners);
    if (reason === undefined) return;
    const middle = rankedTiers(plan).find((ranked) => ranked.track === track && ranked.level > 0 && !ranked.isLowest);
    report({
      at: keySpan(plan.node, 'tiers'),
      message: `${track === '' ? 'The plan' : `The track "${trackName(plan, track)}"`} has ${count} tiers, and ${reason}. Two tiers are often the right answer for a program at an early stage: keep the first and the last, and add another one when there are partners to fill it.`,
      fixes:
        middle === undefined ? [] : [removeTierFix(plan, middle.tier, `Remove the tier in between, ${middle.title}`)],
    });
  },
});

const ENOUGH = 2;

function reasonForTwo(plan: Plan, fewest: number): string | undefined {
  const state = plan.program?.state?.value;
  const { current, target } = plan.program?.partners ?? {};
  const partners = target?.value || current?.value;
  if (state === 'none') return 'there is no program yet';
  if (partners === undefined || partners >= fewest) return undefined;
  return `the program is built for ${partners} ${partners === 1 ? 'partner' : 'partners'}, fewer than ${fewest}`;
}
