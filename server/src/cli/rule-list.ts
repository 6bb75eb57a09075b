import type { Severity } from '../core/problem.ts';
import { briefFindings } from '../generate/findings.ts';
import { rules } from '../rules/index.ts';

/** A line of a list of rules. */
export interface ListedRule {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly fixable: boolean;
}

/** Rules for a person, a line each. */
export function ruleList(listed: readonly ListedRule[]): string {
  const idWidth = Math.max(...listed.map(({ id }) => id.length));
  const severityWidth = Math.max(...listed.map(({ severity }) => severity.length));
  const rows = listed.map(
    ({ id, severity, summary, fixable }) =>
      `${id.padEnd(idWidth)}  ${severity.padEnd(severityWidth)}  ${summary}${fixable ? ' (has a fix)' : ''}\n`,
  );
  return rows.join('');
}

/** What a group checks, such as all that starts with `tiers/`, in plans and in briefs. */
export function rulesOfGroup(group: string): readonly ListedRule[] {
  const start = `${group.replace(/\/$/, '')}/`;
  const inBriefs = Object.entries(briefFindings).map(([id, finding]) => ({ id, ...finding, fixable: false }));
  return [...rules, ...inBriefs].filter(({ id }) => id.startsWith(start));
}
