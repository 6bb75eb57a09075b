import type { Rule } from '../../core/rule.ts';
import { contradictingIntake } from './contradicting-intake.ts';
import { decidedBeforeAcknowledged } from './decided-before-acknowledged.ts';
import { duplicateEntry } from './duplicate-entry.ts';
import { endlessOutcome } from './endless-outcome.ts';
import { idleNotice } from './idle-notice.ts';
import { idleProtection } from './idle-protection.ts';
import { lateReminder } from './late-reminder.ts';
import { lateRevocation } from './late-revocation.ts';
import { minimumAboveDealSize } from './minimum-above-deal-size.ts';
import { missingInformation } from './missing-information.ts';
import { missingSla } from './missing-sla.ts';
import { noProtection } from './no-protection.ts';
import { noRequiredInformation } from './no-required-information.ts';
import { noUniqueKey } from './no-unique-key.ts';
import { nothingAfterProtection } from './nothing-after-protection.ts';
import { openProtection } from './open-protection.ts';
import { shortProtection } from './short-protection.ts';
import { shorterProtection } from './shorter-protection.ts';
import { slowDecision } from './slow-decision.ts';
import { slowerForHigherTier } from './slower-for-higher-tier.ts';
import { slowerThanStandard } from './slower-than-standard.ts';
import { tooFewSteps } from './too-few-steps.ts';
import { tooMuchInformation } from './too-much-information.ts';
import { vagueEligibility } from './vague-eligibility.ts';
import { vagueExtension } from './vague-extension.ts';
import { vagueRevocation } from './vague-revocation.ts';
import { zeroLimit } from './zero-limit.ts';

export const registrationRules: readonly Rule[] = [
  tooFewSteps,
  contradictingIntake,
  noRequiredInformation,
  missingInformation,
  noUniqueKey,
  tooMuchInformation,
  missingSla,
  decidedBeforeAcknowledged,
  slowDecision,
  slowerThanStandard,
  slowerForHigherTier,
  noProtection,
  openProtection,
  nothingAfterProtection,
  shortProtection,
  idleProtection,
  shorterProtection,
  zeroLimit,
  vagueEligibility,
  minimumAboveDealSize,
  endlessOutcome,
  duplicateEntry,
  lateReminder,
  vagueExtension,
  vagueRevocation,
  lateRevocation,
  idleNotice,
];
