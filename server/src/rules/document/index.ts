import type { Rule } from '../../core/rule.ts';
import { integratorWithoutDeliveryProof } from './integrator-without-delivery-proof.ts';
import { placeholderText } from './placeholder-text.ts';
import { referralWithoutIntroductionSla } from './referral-without-introduction-sla.ts';
import { resellerWithoutIncumbency } from './reseller-without-incumbency.ts';
import { technologyWithoutIntegrationUsage } from './technology-without-integration-usage.ts';

export const documentRules: readonly Rule[] = [
  technologyWithoutIntegrationUsage,
  resellerWithoutIncumbency,
  referralWithoutIntroductionSla,
  integratorWithoutDeliveryProof,
  placeholderText,
];
