import type { Rule } from '../../core/rule.ts';
import { affiliateProgram } from './affiliate-program.ts';
import { commercialTerms } from './commercial-terms.ts';
import { contentProduction } from './content-production.ts';
import { endCustomerReferrals } from './end-customer-referrals.ts';
import { legalTerms } from './legal-terms.ts';
import { missingScopeNote } from './missing-note.ts';

export const scopeRules: readonly Rule[] = [
  missingScopeNote,
  affiliateProgram,
  endCustomerReferrals,
  contentProduction,
  commercialTerms,
  legalTerms,
];
