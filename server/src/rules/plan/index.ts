import type { Rule } from '../../core/rule.ts';
import { emptyPlan } from './empty.ts';
import { missingSection } from './missing-section.ts';

export const planRules: readonly Rule[] = [emptyPlan, missingSection];
