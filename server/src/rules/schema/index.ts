import type { Rule } from '../../core/rule.ts';
import { cutText } from './cut-text.ts';
import { invalidValue } from './invalid-value.ts';
import { missingKey } from './missing-key.ts';
import { unknownKey } from './unknown-key.ts';

export const schemaRules = [unknownKey, missingKey, invalidValue, cutText] as readonly Rule[];
