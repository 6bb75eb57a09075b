import type { Rule } from '../../core/rule.ts';
import { salesAlreadyActive } from './sales-already-active.ts';
import { twoPartners } from './two-partners.ts';

export const conflictRules = [salesAlreadyActive, twoPartners] as readonly Rule[];
