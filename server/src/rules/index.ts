import type { Rule } from '../core/rule.ts';
import { attributionRules } from './attribution/index.ts';
import { conflictRules } from './conflict/index.ts';
import { crmRules } from './crm/index.ts';
import { planRules } from './plan/index.ts';
import { schemaRules } from './schema/index.ts';
import { styleRules } from './style/index.ts';
import { suppressionRules } from './suppression/index.ts';
import { tiersRules } from './tiers/index.ts';
import { yamlRules } from './yaml/index.ts';

/** Every rule, in the order in which the docs list them: how a file is read, then the sections of a plan. */
export const rules: readonly Rule[] = [
  ...yamlRules,
  ...schemaRules,
  ...planRules,
  ...tiersRules,
  ...attributionRules,
  ...crmRules,
  ...conflictRules,
  ...styleRules,
  ...suppressionRules,
];
