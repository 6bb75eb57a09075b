import type { Rule } from '../core/rule.ts';
import { salesAlreadyActive } from './conflict/sales-already-active.ts';
import { twoPartners } from './conflict/two-partners.ts';
import { fieldNotRequired } from './crm/field-not-required.ts';
import { missingContributionStage } from './crm/missing-contribution-stage.ts';
import { missingDealSource } from './crm/missing-deal-source.ts';
import { missingFields } from './crm/missing-fields.ts';
import { missingPartnerContribution } from './crm/missing-partner-contribution.ts';
import { missingPartnerName } from './crm/missing-partner-name.ts';
import { missingRegistrationDate } from './crm/missing-registration-date.ts';
import { wrongDealSourceOptions } from './crm/wrong-deal-source-options.ts';
import { wrongFieldType } from './crm/wrong-field-type.ts';
import { wrongObject } from './crm/wrong-object.ts';
import { emptyPlan } from './plan/empty.ts';
import { missingSection } from './plan/missing-section.ts';
import { invalidValue } from './schema/invalid-value.ts';
import { missingKey } from './schema/missing-key.ts';
import { unknownKey } from './schema/unknown-key.ts';
import { emDash } from './style/em-dash.ts';
import { emDashInComment } from './style/em-dash-in-comment.ts';
import { tooFewTiers } from './tiers/too-few.ts';
import { tooManyTiers } from './tiers/too-many.ts';
import { encoding } from './yaml/encoding.ts';
import { syntax } from './yaml/syntax.ts';

/** Every rule, in the order in which the docs list them: how a file is read, then the sections of a plan. */
export const rules: readonly Rule[] = [
  syntax,
  encoding,
  unknownKey,
  missingKey,
  invalidValue,
  emptyPlan,
  missingSection,
  tooFewTiers,
  tooManyTiers,
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
  salesAlreadyActive,
  twoPartners,
  emDash,
  emDashInComment,
] as readonly Rule[];
