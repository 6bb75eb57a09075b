import type { Rule } from '../../core/rule.ts';
import { curlyQuotes } from './curly-quotes.ts';
import { emDash } from './em-dash.ts';
import { emDashInComment } from './em-dash-in-comment.ts';
import { unseenCharacterInText } from './unseen-character.ts';

export const styleRules: readonly Rule[] = [emDash, emDashInComment, unseenCharacterInText, curlyQuotes];
