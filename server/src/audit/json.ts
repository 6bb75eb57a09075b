import type { AuditReport } from './report.ts';

/** The report as data for other programs. */
export function auditJson(report: AuditReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
