import type { Printable } from '../../core/print.ts';
import type { BenefitList } from '../facts/ranked-tiers.ts';

/** The benefits that the framework gives to strategic, growth and referral partners, ready to be written into a plan. */
export function frameworkBenefits(
  list: BenefitList,
  coSellThreshold: Printable,
): { readonly [key: string]: Printable } {
  switch (list) {
    case 'strategic':
      return {
        partnerSuccess: 'dedicated',
        coSell: 'every-deal',
        coMarketing: 'budget',
        roadmap: 'early-access',
        dealRegistration: 'protected',
        businessReview: 'quarterly',
      };
    case 'growth':
      return {
        partnerSuccess: 'shared',
        coSell: 'above-threshold',
        coSellThreshold,
        coMarketing: 'assets',
        roadmap: 'none',
        dealRegistration: 'standard',
      };
    case 'referral':
      return {
        partnerSuccess: 'self-service',
        coSell: 'none',
        coMarketing: 'standard-assets',
        roadmap: 'none',
        dealRegistration: 'self-service',
        portal: true,
      };
  }
}
