import type { Rule } from '../../core/rule.ts';
import { duplicateMetric } from './duplicate-id.ts';
import { noUnit } from './no-unit.ts';
import { undefinedMetric } from './undefined.ts';
import { wrongWeights } from './wrong-weights.ts';

export const metricsRules: readonly Rule[] = [undefinedMetric, duplicateMetric, noUnit, wrongWeights];
