import type { Rule } from '../../core/rule.ts';
import { cutText } from './cut-text.ts';
import { invalidValue } from './invalid-value.ts';
import { missingKey } from './missing-key.ts';
import { unknownKey } from './unknown-key.ts';

export const schemaRules: readonly Rule[] = [unknownKey, missingKey, invalidValue, cutText];
