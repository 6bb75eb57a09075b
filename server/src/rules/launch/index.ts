import type { Rule } from '../../core/rule.ts';
import { lateTask } from './late-task.ts';
import { missingSetup } from './missing-setup.ts';
import { noFullLaunch } from './no-full-launch.ts';
import { noOpeningCriteria } from './no-opening-criteria.ts';
import { noOpeningDate } from './no-opening-date.ts';
import { noPortalSetup } from './no-portal-setup.ts';
import { noPreLaunch } from './no-pre-launch.ts';
import { noRoutingSetup } from './no-routing-setup.ts';
import { noRulesOfEngagement } from './no-rules-of-engagement.ts';
import { noSoftLaunch } from './no-soft-launch.ts';
import { noSoftLaunchLength } from './no-soft-launch-length.ts';
import { noSoftLaunchTiers } from './no-soft-launch-tiers.ts';
import { nothingToValidate } from './nothing-to-validate.ts';
import { overlappingPhases } from './overlapping-phases.ts';
import { registrationsBeforeSoftLaunch } from './registrations-before-soft-launch.ts';
import { softLaunchBeyondTierOne } from './soft-launch-beyond-tier-one.ts';
import { vagueOpeningCriteria } from './vague-opening-criteria.ts';
import { vagueValidation } from './vague-validation.ts';
import { wrongSoftLaunchLength } from './wrong-soft-launch-length.ts';

export const launchRules: readonly Rule[] = [
  noPreLaunch,
  missingSetup,
  noRoutingSetup,
  noPortalSetup,
  noRulesOfEngagement,
  registrationsBeforeSoftLaunch,
  lateTask,
  noSoftLaunch,
  noSoftLaunchLength,
  wrongSoftLaunchLength,
  noSoftLaunchTiers,
  softLaunchBeyondTierOne,
  nothingToValidate,
  vagueValidation,
  noFullLaunch,
  noOpeningDate,
  noOpeningCriteria,
  vagueOpeningCriteria,
  overlappingPhases,
];
