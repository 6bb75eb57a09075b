import type { PartnerType } from '../../../../schemas/partner-types.ts';
import type { PartnerTypeKnowledge } from './partner-type.ts';
import { referral } from './referral.ts';
import { reseller } from './reseller.ts';
import { systemIntegrator } from './system-integrator.ts';
import { technology } from './technology.ts';

export const partnerTypeKnowledge: Readonly<Record<PartnerType, PartnerTypeKnowledge>> = {
  technology,
  reseller,
  referral,
  'system-integrator': systemIntegrator,
};
