import { type Severity, severities } from '../../core/problem.ts';

/** How many of something there are, in words: "1 error", "2 errors". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** What findings of a severity are called in a sentence. */
const names: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'hint',
};

/** What one finding of a severity is called. */
export function severityName(severity: Severity): string {
  return names[severity];
}

type WithSeverity = { readonly severity: Severity };

/** The numbers of findings in words, worst first: "1 error, 2 warnings". Empty when there is none. */
export function countedFindings(findings: readonly WithSeverity[]): string {
  return severities
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => counted(count, names[severity]))
    .join(', ');
}

/** The weight of the worst finding. Undefined when there is none. */
export function worstOf(findings: readonly WithSeverity[]): Severity | undefined {
  return severities.find((severity) => findings.some((finding) => finding.severity === severity));
}
