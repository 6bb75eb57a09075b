import type { Rule } from '../../core/rule.ts';
import { expired } from './expired.ts';
import { noReason } from './no-reason.ts';
import { unknownRule } from './unknown-rule.ts';
import { unused } from './unused.ts';

export const suppressionRules = [unknownRule, noReason, unused, expired] as readonly Rule[];
