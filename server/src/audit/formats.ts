import { auditJson } from './json.ts';
import { auditMarkdown } from './markdown.ts';
import type { AuditReport } from './report.ts';
import { auditText } from './text.ts';

export interface AuditFormat {
  readonly id: 'text' | 'markdown' | 'json';
  /** By which the name of a file tells the format, without the dot. */
  readonly extension: string;
  render(report: AuditReport): string;
}

/** The first is the one that is used when nobody says otherwise. */
export const auditFormats: readonly AuditFormat[] = [
  { id: 'text', extension: 'txt', render: auditText },
  { id: 'markdown', extension: 'md', render: auditMarkdown },
  { id: 'json', extension: 'json', render: auditJson },
];
