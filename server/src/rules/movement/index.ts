import type { Rule } from '../../core/rule.ts';
import { betweenTracks } from './between-tracks.ts';
import { contradictingMoment } from './contradicting-moment.ts';
import { flapping } from './flapping.ts';
import { lateNotice } from './late-notice.ts';
import { leavesLastingTier } from './leaves-lasting-tier.ts';
import { metricWithoutCriterion } from './metric-without-criterion.ts';
import { noGrace } from './no-grace.ts';
import { noNotice } from './no-notice.ts';
import { noReview } from './no-review.ts';
import { noRules } from './no-rules.ts';
import { noThreshold } from './no-threshold.ts';
import { noWayDown } from './no-way-down.ts';
import { noWayUp } from './no-way-up.ts';
import { noMovementWindow } from './no-window.ts';
import { promotionBelowCriteria } from './promotion-below-criteria.ts';
import { rareReview } from './rare-review.ts';
import { shorterWindow } from './shorter-window.ts';
import { toItself } from './to-itself.ts';
import { twoDestinations } from './two-destinations.ts';
import { windowShorterThanReview } from './window-shorter-than-review.ts';
import { wrongDirection } from './wrong-direction.ts';

export const movementRules: readonly Rule[] = [
  noReview,
  rareReview,
  noNotice,
  lateNotice,
  noGrace,
  noRules,
  noWayUp,
  noWayDown,
  toItself,
  leavesLastingTier,
  betweenTracks,
  twoDestinations,
  noThreshold,
  noMovementWindow,
  wrongDirection,
  flapping,
  promotionBelowCriteria,
  metricWithoutCriterion,
  windowShorterThanReview,
  shorterWindow,
  contradictingMoment,
];
