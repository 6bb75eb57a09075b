import type { Rule } from '../../core/rule.ts';
import { benefitsWithoutReturn } from './benefits-without-return.ts';
import { betterBenefitsBelow } from './better-benefits-below.ts';
import { closedFirstTier } from './closed-first-tier.ts';
import { dedicatedLowestTier } from './dedicated-lowest-tier.ts';
import { duplicateTierId } from './duplicate-id.ts';
import { duplicateTierName } from './duplicate-name.ts';
import { duplicateRole } from './duplicate-role.ts';
import { emptyTierName } from './empty-name.ts';
import { expectationBelowCriterion } from './expectation-below-criterion.ts';
import { fewerPeopleAbove } from './fewer-people-above.ts';
import { impossibleThreshold } from './impossible-threshold.ts';
import { missingCommitment } from './missing-commitment.ts';
import { moreCommitmentBelow } from './more-commitment-below.ts';
import { moreTiersThanNecessary } from './more-than-necessary.ts';
import { noAgreement } from './no-agreement.ts';
import { noBenefits } from './no-benefits.ts';
import { noCoSellThreshold } from './no-co-sell-threshold.ts';
import { noCriteria } from './no-criteria.ts';
import { noExpectations } from './no-expectations.ts';
import { noNumber } from './no-number.ts';
import { noPerformanceCriterion } from './no-performance-criterion.ts';
import { noPotentialCriterion } from './no-potential-criterion.ts';
import { noPotentialInNewProgram } from './no-potential-in-new-program.ts';
import { noWindow } from './no-window.ts';
import { oddPipelineWindow } from './odd-pipeline-window.ts';
import { peopleWithoutNumber } from './people-without-number.ts';
import { sameBenefits } from './same-benefits.ts';
import { sameCriteria } from './same-criteria.ts';
import { silentAboutBenefits } from './silent-about-benefits.ts';
import { singleAlternative } from './single-alternative.ts';
import { thresholdsOutOfOrder } from './thresholds-out-of-order.ts';
import { tooFewTiers } from './too-few.ts';
import { tooManyTiers } from './too-many.ts';
import { tooManyForManagers } from './too-many-for-managers.ts';
import { typesAsTiers } from './types-as-tiers.ts';
import { undeclaredTracks } from './undeclared-tracks.ts';
import { unknownLevel } from './unknown-level.ts';
import { unknownTier } from './unknown-tier.ts';
import { unmeasurableMetric } from './unmeasurable-metric.ts';
import { unpreparedCertification } from './unprepared-certification.ts';
import { vagueCriterion } from './vague-criterion.ts';
import { weakFirstTier } from './weak-first-tier.ts';
import { weakLowerTier } from './weak-lower-tier.ts';
import { weakSecondTier } from './weak-second-tier.ts';
import { wrongPartnerSum } from './wrong-partner-sum.ts';
import { wrongUnit } from './wrong-unit.ts';

export const tiersRules: readonly Rule[] = [
  tooFewTiers,
  tooManyTiers,
  moreTiersThanNecessary,
  duplicateTierId,
  duplicateTierName,
  emptyTierName,
  typesAsTiers,
  unknownTier,
  wrongPartnerSum,
  tooManyForManagers,
  noCriteria,
  noPerformanceCriterion,
  noPotentialCriterion,
  noPotentialInNewProgram,
  closedFirstTier,
  noAgreement,
  missingCommitment,
  unpreparedCertification,
  vagueCriterion,
  singleAlternative,
  noNumber,
  wrongUnit,
  impossibleThreshold,
  noWindow,
  oddPipelineWindow,
  thresholdsOutOfOrder,
  undeclaredTracks,
  sameCriteria,
  moreCommitmentBelow,
  unmeasurableMetric,
  noExpectations,
  expectationBelowCriterion,
  noBenefits,
  silentAboutBenefits,
  weakFirstTier,
  weakSecondTier,
  weakLowerTier,
  dedicatedLowestTier,
  noCoSellThreshold,
  sameBenefits,
  betterBenefitsBelow,
  benefitsWithoutReturn,
  fewerPeopleAbove,
  peopleWithoutNumber,
  duplicateRole,
  unknownLevel,
];
