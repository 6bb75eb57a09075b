import type { Rule } from '../../core/rule.ts';
import { openAssumptions } from './open.ts';
import { unknownPlace } from './unknown-place.ts';

export const assumptionsRules: readonly Rule[] = [openAssumptions, unknownPlace];
