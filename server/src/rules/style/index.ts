import type { Rule } from '../../core/rule.ts';
import { emDash } from './em-dash.ts';
import { emDashInComment } from './em-dash-in-comment.ts';

export const styleRules = [emDash, emDashInComment] as readonly Rule[];
