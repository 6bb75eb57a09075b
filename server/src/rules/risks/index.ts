import type { Rule } from '../../core/rule.ts';
import { genericMitigation } from './generic-mitigation.ts';
import { noCannibalizationRisk } from './no-cannibalization-risk.ts';
import { noMitigation } from './no-mitigation.ts';
import { noOwner } from './no-owner.ts';
import { tooFewRisks } from './too-few.ts';
import { tooManyRisks } from './too-many.ts';

export const risksRules: readonly Rule[] = [
  tooFewRisks,
  tooManyRisks,
  noCannibalizationRisk,
  noMitigation,
  genericMitigation,
  noOwner,
];
