import type { Rule } from '../../core/rule.ts';
import { builtAfterLaunch } from './built-after-launch.ts';
import { channelLoop } from './channel-loop.ts';
import { contributionWithoutProof } from './contribution-without-proof.ts';
import { countedAndApart } from './counted-and-apart.ts';
import { creditWithoutOrigin } from './credit-without-origin.ts';
import { duplicateContribution } from './duplicate-contribution.ts';
import { incompleteRecord } from './incomplete-record.ts';
import { incompleteSourcedDefinition } from './incomplete-sourced-definition.ts';
import { looserSourcedDefinition } from './looser-sourced-definition.ts';
import { missingCategory } from './missing-category.ts';
import { neverLocked } from './never-locked.ts';
import { noAudit } from './no-audit.ts';
import { noCategories } from './no-categories.ts';
import { noChangeHistory } from './no-change-history.ts';
import { noChannel } from './no-channel.ts';
import { noCredit } from './no-credit.ts';
import { noQualifyingActivities } from './no-qualifying-activities.ts';
import { noSalesTraining } from './no-sales-training.ts';
import { noStages } from './no-stages.ts';
import { noWonOrLostStage } from './no-won-or-lost-stage.ts';
import { overlappingDefinitions } from './overlapping-definitions.ts';
import { plannedBackfill } from './planned-backfill.ts';
import { shortDefinition } from './short-definition.ts';
import { unknownContribution } from './unknown-contribution.ts';
import { unknownMilestone } from './unknown-milestone.ts';
import { unknownParty } from './unknown-party.ts';
import { vagueDirectDefinition } from './vague-direct-definition.ts';
import { vagueInfluence } from './vague-influence.ts';
import { vagueInfluencedDefinition } from './vague-influenced-definition.ts';

export const attributionRules: readonly Rule[] = [
  noCategories,
  missingCategory,
  shortDefinition,
  incompleteSourcedDefinition,
  looserSourcedDefinition,
  creditWithoutOrigin,
  vagueInfluencedDefinition,
  vagueDirectDefinition,
  overlappingDefinitions,
  noQualifyingActivities,
  vagueInfluence,
  duplicateContribution,
  unknownContribution,
  incompleteRecord,
  contributionWithoutProof,
  countedAndApart,
  noChannel,
  channelLoop,
  unknownParty,
  noCredit,
  noStages,
  noWonOrLostStage,
  unknownMilestone,
  noAudit,
  noChangeHistory,
  neverLocked,
  plannedBackfill,
  builtAfterLaunch,
  noSalesTraining,
];
