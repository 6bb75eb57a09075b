import type { Rule } from '../../core/rule.ts';
import { attributedByHand } from './attributed-by-hand.ts';
import { contributionBySales } from './contribution-by-sales.ts';
import { emailWithoutStamp } from './email-without-stamp.ts';
import { manualStep } from './manual-step.ts';
import { missingAssignment } from './missing-assignment.ts';
import { noPortalOrEmail } from './no-portal-or-email.ts';
import { noTarget } from './no-target.ts';
import { noTrigger } from './no-trigger.ts';
import { noView } from './no-view.ts';
import { noWorkflow } from './no-workflow.ts';
import { notARegistration } from './not-a-registration.ts';
import { requiredFieldLeftEmpty } from './required-field-left-empty.ts';
import { setsNothing } from './sets-nothing.ts';
import { stampedOnEntry } from './stamped-on-entry.ts';
import { unknownField } from './unknown-field.ts';
import { unknownView } from './unknown-view.ts';
import { valueFromNowhere } from './value-from-nowhere.ts';
import { wrongDealSource } from './wrong-deal-source.ts';
import { wrongTarget } from './wrong-target.ts';
import { wrongView } from './wrong-view.ts';

export const routingRules: readonly Rule[] = [
  noWorkflow,
  noTrigger,
  notARegistration,
  noPortalOrEmail,
  noTarget,
  wrongTarget,
  setsNothing,
  missingAssignment,
  unknownField,
  requiredFieldLeftEmpty,
  wrongDealSource,
  valueFromNowhere,
  attributedByHand,
  contributionBySales,
  manualStep,
  noView,
  unknownView,
  wrongView,
  emailWithoutStamp,
  stampedOnEntry,
];
