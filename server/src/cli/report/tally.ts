import { type Problem, type Severity, safeFixOf } from '../../core/problem.ts';

/** How many findings there are of each kind. */
export interface Tally {
  readonly severities: Readonly<Record<Severity, number>>;
}

export const emptyTally: Tally = { severities: { error: 0, warning: 0, information: 0, hint: 0 } };

export function addToTally({ severities }: Tally, problems: readonly Problem[]): Tally {
  const counts = { ...severities };
  for (const { severity } of problems) counts[severity]++;
  return { severities: counts };
}

/** How many problems `partner-plan fix` repairs. Each fix is tried for it, so that only who says the number asks. */
export function countFixable(problems: readonly Problem[]): number {
  return problems.filter((problem) => safeFixOf(problem) !== undefined).length;
}

/** `2 errors, 1 warning in 3 files`, or `No findings in 4 files`. */
export function summarize({ severities }: Tally, files: number): string {
  const counts = [
    ...(severities.error > 0 ? [count(severities.error, 'error')] : []),
    ...(severities.warning > 0 ? [count(severities.warning, 'warning')] : []),
    ...(severities.information > 0 ? [`${severities.information} for information`] : []),
    ...(severities.hint > 0 ? [count(severities.hint, 'hint')] : []),
  ];
  return `${counts.length === 0 ? 'No findings' : counts.join(', ')} in ${count(files, 'file')}`;
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
