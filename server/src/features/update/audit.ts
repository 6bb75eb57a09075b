import { auditPlan } from '../../audit/audit.ts';
import { auditMarkdown } from '../../audit/markdown.ts';
import { type AuditParams, type AuditResult, auditRequest } from '../../protocol/update.ts';
import { defineFeature } from '../feature.ts';
import { fileStem } from '../file-stem.ts';

/** How a plan stands against the framework, as a report to read. */
export const audit = defineFeature<AuditParams, AuditResult>({
  method: auditRequest,
  capabilities: {},
  empty: { markdown: '', fileName: 'partner-plan-audit.md' },
  answer({ document: { uri, plan, problems, suppressed, settings } }) {
    const report = auditPlan({ plan, problems, suppressed, today: settings.today });
    return { markdown: auditMarkdown(report), fileName: `${fileStem(uri, report.title)}-audit.md` };
  },
});
