import { setValue } from '../../core/edits.ts';
import type { Plan } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { hasNoPortal } from '../../framework/facts/portal.ts';
import { laddersOf, type RankedTier } from '../../framework/facts/ranked-tiers.ts';
import { isEmptyGroup } from '../shared/empty-group.ts';
import { lackingInWords } from '../shared/lacking-together.ts';
import { reportMissingKey } from '../shared/missing-key.ts';
import { type BenefitDemand, reportWeakBenefits, withheldBenefit } from './weak-benefits.ts';

export const weakLowerTier = defineRule({
  id: 'tiers/weak-lower-tier',
  summary: 'A lower tier lacks what referral partners need to serve themselves.',
  why: 'A partner without a manager can only work with you if it can help itself: register a deal, find the portal, take the standard assets. Without these, its next deal goes to somebody who makes it easier.',
  source: [
    'Tier 3 (Referral partners): self-service deal registration, access to the partner portal and standard co-marketing assets, no dedicated support.',
  ],
  exceptions:
    'Where partners of the lower tier get what they need from a distributor. Name what the distributor gives them.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n  - id: referral\n    name: Referral\n    benefits: { partnerSuccess: self-service, coSell: none, coMarketing: none, dealRegistration: self-service }\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n  - id: referral\n    name: Referral\n    benefits: { partnerSuccess: self-service, coSell: none, coMarketing: standard-assets, dealRegistration: self-service, portal: true }\n',
  },
  check(context) {
    const { plan, report } = context;
    for (const tiers of laddersOf(plan)) {
      for (const [index, ranked] of tiers.entries()) {
        const { tier, list, path, title } = ranked;
        if (list !== 'referral' || tier.benefits === undefined || isEmptyGroup(tier.benefits)) continue;
        reportWeakBenefits(context, ranked, tiers[index + 1], demandsOn(plan, ranked, tiers));
        const { portal, other } = tier.benefits;
        // Nobody can give access to what is not there.
        if (hasNoPortal(plan)) continue;
        if (portal?.value !== true && other?.items.some(({ value }) => STANDS_IN.test(value)) === true) continue;
        if (portal === undefined) {
          reportMissingKey(context, {
            owner: [...path, 'benefits'],
            key: 'portal',
            value: true,
            message: `${title} does not say whether its partners have access to the partner portal. The framework gives it to them. Write "portal: true".`,
            together: withheldBenefit(title, 'portal', 'access to the partner portal'),
          });
        } else if (!portal.value) {
          report({
            at: portal.node.span,
            message: `${title} has no access to the partner portal, and without it partners cannot serve themselves. The framework gives it to them.`,
            fixes: [
              {
                title: 'Give access to the portal',
                safe: false,
                edits: [setValue(plan.source.text, portal.node, true)],
              },
            ],
            together: {
              where: title,
              what: '',
              tell: (all) =>
                `${lackingInWords(all, { one: 'has', many: 'have' })} no access to the partner portal, and without it partners cannot serve themselves. The framework gives it to them.`,
              fix: 'Give access to the portal to each of them',
              cause: 'portal',
            },
          });
        }
      }
    }
  },
});

/** Partners of a program without a portal serve themselves with a page that holds the form and the assets. */
const STANDS_IN = /\b(?:partner|program) (?:web ?)?(?:page|site|hub|dashboard|cent(?:er|re)|portal)\b/i;

/** A program that runs may keep deal registration for the tiers above its entry, where it says so. */
function demandsOn(plan: Plan, ranked: RankedTier, tiers: readonly RankedTier[]): readonly BenefitDemand[] {
  const isEntry = (ranked.tier.criteria?.performance?.items.length ?? 0) === 0;
  const fromHere = tiers.slice(tiers.indexOf(ranked));
  const isKeptBack = fromHere.every(({ tier }) => tier.benefits?.dealRegistration?.value === 'none');
  if (plan.program?.state?.value !== 'running' || !isEntry || !isKeptBack) return demands;
  return demands.filter(({ key }) => key !== 'dealRegistration');
}

const demands: readonly BenefitDemand[] = [
  { key: 'coMarketing', least: 'standard-assets', words: 'the standard co-marketing assets' },
  { key: 'dealRegistration', least: 'self-service', words: 'self-service deal registration' },
];
