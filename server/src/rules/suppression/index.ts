import type { Rule } from '../../core/rule.ts';
import { expired } from './expired.ts';
import { hidesSyntax } from './hides-syntax.ts';
import { noReason } from './no-reason.ts';
import { unknownRule } from './unknown-rule.ts';
import { unused } from './unused.ts';

export const suppressionRules: readonly Rule[] = [unknownRule, hidesSyntax, noReason, unused, expired];
