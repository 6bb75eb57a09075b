import type { Rule } from '../../core/rule.ts';
import { contradiction } from './contradiction.ts';
import { noSource } from './no-source.ts';

export const historyRules: readonly Rule[] = [contradiction, noSource];
