import type { Rule } from '../../core/rule.ts';
import { activityMetric } from './activity-metric.ts';
import { combinedRevenue } from './combined-revenue.ts';
import { contradictingPipelineTarget } from './contradicting-pipeline-target.ts';
import { contradictingRoi } from './contradicting-roi.ts';
import { coverageBelowWinRate } from './coverage-below-win-rate.ts';
import { highCoverage } from './high-coverage.ts';
import { impossibleTarget } from './impossible-target.ts';
import { incompleteCostComparison } from './incomplete-cost-comparison.ts';
import { incompleteLifetimeValue } from './incomplete-lifetime-value.ts';
import { lowCoverage } from './low-coverage.ts';
import { missingCost } from './missing-cost.ts';
import { missingPrimaryMetric } from './missing-primary-metric.ts';
import { missingSecondaryMetric } from './missing-secondary-metric.ts';
import { noCostComparison } from './no-cost-comparison.ts';
import { noDirectBaseline } from './no-direct-baseline.ts';
import { noDirectComparison } from './no-direct-comparison.ts';
import { noInfluencedRevenue } from './no-influenced-revenue.ts';
import { noPeriod } from './no-period.ts';
import { noPrimaryMetrics } from './no-primary-metrics.ts';
import { noRevenueTarget } from './no-revenue-target.ts';
import { noSecondaryMetrics } from './no-secondary-metrics.ts';
import { noSetupTask } from './no-setup-task.ts';
import { noTarget } from './no-target.ts';
import { oddActivationWindow } from './odd-activation-window.ts';
import { outOfReach } from './out-of-reach.ts';
import { revenueNotIsolated } from './revenue-not-isolated.ts';
import { underfundedBenefit } from './underfunded-benefit.ts';
import { unreachableRevenueTarget } from './unreachable-revenue-target.ts';
import { untraceableMetric } from './untraceable-metric.ts';
import { vanityMetric } from './vanity-metric.ts';
import { wrongCoverageFormula } from './wrong-coverage-formula.ts';

export const measurementRules: readonly Rule[] = [
  noSetupTask,
  noPrimaryMetrics,
  missingPrimaryMetric,
  noTarget,
  noRevenueTarget,
  noPeriod,
  unreachableRevenueTarget,
  outOfReach,
  revenueNotIsolated,
  combinedRevenue,
  noInfluencedRevenue,
  missingCost,
  underfundedBenefit,
  contradictingRoi,
  noDirectComparison,
  wrongCoverageFormula,
  lowCoverage,
  highCoverage,
  coverageBelowWinRate,
  contradictingPipelineTarget,
  noSecondaryMetrics,
  missingSecondaryMetric,
  oddActivationWindow,
  impossibleTarget,
  noDirectBaseline,
  incompleteLifetimeValue,
  vanityMetric,
  activityMetric,
  untraceableMetric,
  noCostComparison,
  incompleteCostComparison,
];
