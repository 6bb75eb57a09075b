import { auditPlan } from '../../server/src/audit/audit.ts';
import type { AuditReport } from '../../server/src/audit/report.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { checkPlanFully } from '../../server/src/rules/check.ts';
import { today } from '../harness/engine.ts';

/** The report about a plan, with all settings as they come. */
export function audited(text: string): AuditReport {
  const plan = readPlan(text);
  return auditPlan({ plan, ...checkPlanFully(plan, readSettings({}, today)), today });
}
