import type { Rule } from '../../core/rule.ts';
import { encoding } from './encoding.ts';
import { syntax } from './syntax.ts';

export const yamlRules: readonly Rule[] = [syntax, encoding];
