import type { Rule } from '../../core/rule.ts';
import { cannotBeRequired } from './cannot-be-required.ts';
import { conditionOnUnknownField } from './condition-on-unknown-field.ts';
import { contributionNotConditional } from './contribution-not-conditional.ts';
import { directByDefault } from './direct-by-default.ts';
import { duplicateApiName } from './duplicate-api-name.ts';
import { duplicateField } from './duplicate-field.ts';
import { fieldNotRequired } from './field-not-required.ts';
import { illegalApiName } from './illegal-api-name.ts';
import { longLabel } from './long-label.ts';
import { missingContributionStage } from './missing-contribution-stage.ts';
import { missingDealSource } from './missing-deal-source.ts';
import { missingFields } from './missing-fields.ts';
import { missingPartnerContribution } from './missing-partner-contribution.ts';
import { missingPartnerName } from './missing-partner-name.ts';
import { missingRegistrationDate } from './missing-registration-date.ts';
import { noFieldForIt } from './no-field-for-it.ts';
import { nobodyFillsIt } from './nobody-fills-it.ts';
import { partnerNameLinksNowhere } from './partner-name-links-nowhere.ts';
import { requiredOutsideTheField } from './required-outside-the-field.ts';
import { sourcedByDefault } from './sourced-by-default.ts';
import { typeNotInCrm } from './type-not-in-crm.ts';
import { unknownContributionStage } from './unknown-contribution-stage.ts';
import { unknownDefault } from './unknown-default.ts';
import { unreadableCondition } from './unreadable-condition.ts';
import { vagueRecommendation } from './vague-recommendation.ts';
import { wrongDealSourceOptions } from './wrong-deal-source-options.ts';
import { wrongFieldType } from './wrong-field-type.ts';
import { wrongMapping } from './wrong-mapping.ts';
import { wrongObject } from './wrong-object.ts';

export const crmRules: readonly Rule[] = [
  missingFields,
  missingDealSource,
  missingPartnerName,
  missingRegistrationDate,
  missingPartnerContribution,
  missingContributionStage,
  wrongFieldType,
  wrongDealSourceOptions,
  fieldNotRequired,
  wrongObject,
  wrongMapping,
  partnerNameLinksNowhere,
  contributionNotConditional,
  conditionOnUnknownField,
  unreadableCondition,
  nobodyFillsIt,
  noFieldForIt,
  vagueRecommendation,
  typeNotInCrm,
  cannotBeRequired,
  requiredOutsideTheField,
  illegalApiName,
  duplicateApiName,
  longLabel,
  duplicateField,
  unknownDefault,
  sourcedByDefault,
  directByDefault,
  unknownContributionStage,
];
