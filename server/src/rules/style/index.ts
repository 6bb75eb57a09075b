import type { Rule } from '../../core/rule.ts';
import { emDash } from './em-dash.ts';
import { emDashInComment } from './em-dash-in-comment.ts';
import { unseenCharacterInText } from './unseen-character.ts';

export const styleRules = [emDash, emDashInComment, unseenCharacterInText] as readonly Rule[];
