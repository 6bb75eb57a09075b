import type { Rule } from '../core/rule.ts';
import { assetsRules } from './assets/index.ts';
import { assumptionsRules } from './assumptions/index.ts';
import { attributionRules } from './attribution/index.ts';
import { communicationRules } from './communication/index.ts';
import { conflictRules } from './conflict/index.ts';
import { crmRules } from './crm/index.ts';
import { diagnosisRules } from './diagnosis/index.ts';
import { documentRules } from './document/index.ts';
import { historyRules } from './history/index.ts';
import { launchRules } from './launch/index.ts';
import { measurementRules } from './measurement/index.ts';
import { metricsRules } from './metrics/index.ts';
import { movementRules } from './movement/index.ts';
import { planRules } from './plan/index.ts';
import { playbookRules } from './playbook/index.ts';
import { programRules } from './program/index.ts';
import { regionsRules } from './regions/index.ts';
import { registrationRules } from './registration/index.ts';
import { reportingRules } from './reporting/index.ts';
import { risksRules } from './risks/index.ts';
import { routingRules } from './routing/index.ts';
import { schemaRules } from './schema/index.ts';
import { scopeRules } from './scope/index.ts';
import { styleRules } from './style/index.ts';
import { suppressionRules } from './suppression/index.ts';
import { tiersRules } from './tiers/index.ts';
import { tracksRules } from './tracks/index.ts';
import { viewsRules } from './views/index.ts';
import { yamlRules } from './yaml/index.ts';

/** Every rule, in the order in which the docs list them: how a file is read, then the sections of a plan. */
export const rules: readonly Rule[] = [
  ...yamlRules,
  ...schemaRules,
  ...planRules,
  ...programRules,
  ...historyRules,
  ...scopeRules,
  ...diagnosisRules,
  ...metricsRules,
  ...tracksRules,
  ...tiersRules,
  ...movementRules,
  ...regionsRules,
  ...attributionRules,
  ...crmRules,
  ...routingRules,
  ...conflictRules,
  ...viewsRules,
  ...playbookRules,
  ...registrationRules,
  ...communicationRules,
  ...assetsRules,
  ...measurementRules,
  ...reportingRules,
  ...launchRules,
  ...risksRules,
  ...assumptionsRules,
  ...documentRules,
  ...styleRules,
  ...suppressionRules,
];
