import type { Rule } from '../../core/rule.ts';
import { businessReviewBelowFirstTier } from './business-review-below-first-tier.ts';
import { firstTierNotReviewed } from './first-tier-not-reviewed.ts';
import { noReportingAudience } from './no-audience.ts';
import { noBudgetOwner } from './no-budget-owner.ts';
import { noBusinessReview } from './no-business-review.ts';
import { noReportingCadence } from './no-cadence.ts';
import { noReviewTask } from './no-review-task.ts';
import { noReporting } from './none.ts';
import { rareBusinessReview } from './rare-business-review.ts';
import { rarerThanTierReview } from './rarer-than-tier-review.ts';
import { thinAgenda } from './thin-agenda.ts';

export const reportingRules: readonly Rule[] = [
  noReporting,
  noReportingCadence,
  noReportingAudience,
  noBudgetOwner,
  rarerThanTierReview,
  noBusinessReview,
  noReviewTask,
  rareBusinessReview,
  firstTierNotReviewed,
  businessReviewBelowFirstTier,
  thinAgenda,
];
