import type { Problem, Severity } from '../../core/problem.ts';
import { indexLines, type LineIndex, type Range } from '../../core/text.ts';
import { print, quietJson } from '../errors.ts';
import type { ReportFormat } from './report.ts';

/** What a script reads. Lines and characters count from zero, in UTF-16 code units, as in the editor protocol. */
export interface JsonReport {
  /** How many files were checked, configuration files included. */
  readonly files: number;
  readonly problems: readonly JsonProblem[];
  /** What comments hold back. Present when it was asked for. */
  readonly suppressed?: readonly JsonSuppressedProblem[];
}

export interface JsonProblem {
  readonly file: string;
  readonly range: Range;
  readonly severity: Severity;
  /** Its page is printed by `explain`. */
  readonly rule: string;
  readonly message: string;
  /** What the fixes do, as commands. */
  readonly fixes: readonly string[];
}

export interface JsonSuppressedProblem extends JsonProblem {
  /** Why it is held back, or null when the comment does not say. */
  readonly reason: string | null;
}

export const json: ReportFormat = {
  id: 'json',
  start: ({ output, showSuppressed }) => {
    let files = 0;
    const problems: JsonProblem[] = [];
    const suppressed: JsonSuppressedProblem[] = [];
    return {
      add: async (file) => {
        files++;
        const lines = indexLines(file.text);
        for (const problem of file.problems) problems.push(jsonProblem(problem, file.name, lines));
        for (const problem of file.suppressed) {
          suppressed.push({ ...jsonProblem(problem, file.name, lines), reason: problem.reason ?? null });
        }
      },
      end: () => {
        const report: JsonReport = { files, problems, ...(showSuppressed ? { suppressed } : {}) };
        return print(output, `${quietJson(JSON.stringify(report, undefined, 2))}\n`);
      },
    };
  },
};

function jsonProblem({ span, severity, rule, message, fixes }: Problem, file: string, lines: LineIndex): JsonProblem {
  return {
    file,
    range: lines.rangeOf(span),
    severity,
    rule,
    message,
    fixes: fixes.map(({ title }) => title),
  };
}
