import type { Rule } from '../../core/rule.ts';
import { fieldNotRequired } from './field-not-required.ts';
import { missingContributionStage } from './missing-contribution-stage.ts';
import { missingDealSource } from './missing-deal-source.ts';
import { missingFields } from './missing-fields.ts';
import { missingPartnerContribution } from './missing-partner-contribution.ts';
import { missingPartnerName } from './missing-partner-name.ts';
import { missingRegistrationDate } from './missing-registration-date.ts';
import { wrongDealSourceOptions } from './wrong-deal-source-options.ts';
import { wrongFieldType } from './wrong-field-type.ts';
import { wrongObject } from './wrong-object.ts';

export const crmRules = [
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
] as readonly Rule[];
