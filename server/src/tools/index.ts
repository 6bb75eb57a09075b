import { applyFixes } from './apply-fixes.ts';
import { auditPlan } from './audit-plan.ts';
import { checkPlan } from './check-plan.ts';
import { compareCrm } from './compare-crm.ts';
import { completePlan } from './complete-plan.ts';
import { explain } from './explain.ts';
import { generatePlan } from './generate-plan.ts';
import { interview } from './interview.ts';
import { renderPlan } from './render-plan.ts';
import { setUpCrm } from './set-up-crm.ts';
import { showExample } from './show-example.ts';
import { showSchema } from './show-schema.ts';
import type { Tool } from './tool.ts';

/** Every tool for agents, in the order in which they are needed. */
export const tools: readonly Tool[] = [
  interview,
  generatePlan,
  checkPlan,
  applyFixes,
  completePlan,
  auditPlan,
  renderPlan,
  setUpCrm,
  compareCrm,
  explain,
  showSchema,
  showExample,
];
