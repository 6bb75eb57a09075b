import type { Severity } from '../../core/problem.ts';
import { indexLines, type Range } from '../../core/text.ts';
import { ruleUrl } from '../../rules/docs.ts';
import { print } from '../file-errors.ts';
import type { CheckedFile, ReportFormat } from './report.ts';

/** What a script reads. Lines and characters count from zero, in UTF-16 code units, as in the editor protocol. */
export interface JsonReport {
  /** How many files were checked. */
  readonly files: number;
  readonly problems: readonly JsonProblem[];
}

export interface JsonProblem {
  readonly file: string;
  readonly range: Range;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  /** The page of the rule. */
  readonly url: string;
  /** What the fixes do, as commands. */
  readonly fixes: readonly string[];
}

export const json: ReportFormat = {
  id: 'json',
  start: (world) => {
    let files = 0;
    const problems: JsonProblem[] = [];
    return {
      add: async (file) => {
        files++;
        for (const problem of problemsOf(file)) problems.push(problem);
      },
      end: () => print(world.stdout, `${JSON.stringify({ files, problems } satisfies JsonReport, undefined, 2)}\n`),
    };
  },
};

function problemsOf({ name, text, problems }: CheckedFile): JsonProblem[] {
  const lines = indexLines(text);
  return problems.map(({ span, severity, rule, message, fixes }) => ({
    file: name,
    range: lines.rangeOf(span),
    severity,
    rule,
    message,
    url: ruleUrl(rule),
    fixes: fixes.map(({ title }) => title),
  }));
}
