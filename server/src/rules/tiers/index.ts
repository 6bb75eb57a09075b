import type { Rule } from '../../core/rule.ts';
import { tooFewTiers } from './too-few.ts';
import { tooManyTiers } from './too-many.ts';

export const tiersRules = [tooFewTiers, tooManyTiers] as readonly Rule[];
