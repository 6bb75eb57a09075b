import type { PartnerType } from '../../../../schemas/partner-types.ts';
import type { FieldNames } from '../../framework/crm/crm-facts.ts';
import type { Roles } from '../roles.ts';
import type { PartnerTypeKnowledge } from './partner-type.ts';
import { referral } from './referral.ts';
import { reseller } from './reseller.ts';
import { systemIntegrator } from './system-integrator.ts';
import { technology } from './technology.ts';

const byType: Readonly<Record<PartnerType, (roles: Roles, labels: FieldNames) => PartnerTypeKnowledge>> = {
  technology,
  reseller,
  referral,
  'system-integrator': systemIntegrator,
};

/** What is different because of a type of partner, in sentences that speak of the people who are there. */
export function knowledgeOf(type: PartnerType, roles: Roles, labels: FieldNames): PartnerTypeKnowledge {
  return byType[type](roles, labels);
}
