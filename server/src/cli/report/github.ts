import type { Problem, Severity } from '../../core/problem.ts';
import { indexLines, type LineIndex } from '../../core/text.ts';
import { print, printable, withoutSteering } from '../errors.ts';
import type { ReportFormat } from './report.ts';
import { repositoryPath } from './repository-path.ts';
import { addToTally, emptyTally, summarize } from './tally.ts';

/**
 * Workflow commands, which GitHub Actions shows at their lines in a pull request:
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export const github: ReportFormat = {
  id: 'github',
  start: ({ world, output }) => {
    let files = 0;
    let tally = emptyTally;
    return {
      add: async ({ name, text, problems }) => {
        files++;
        tally = addToTally(tally, problems);
        const lines = indexLines(text);
        const file = repositoryPath(name, world) ?? name;
        await print(output, problems.map((problem) => command(problem, file, lines)).join(''));
      },
      end: () => print(output, `${summarize(tally, files)}\n`),
    };
  },
};

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function command({ span, severity, rule, message }: Problem, file: string, lines: LineIndex): string {
  const { start, end } = lines.rangeOf(span);
  const properties = {
    file,
    line: start.line + 1,
    endLine: end.line + 1,
    // Columns count only within one line.
    ...(start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {}),
    title: rule,
  };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${written.join(',')}::${escapeData(printable(message))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(withoutSteering(text, () => '\ufffd'))
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C');
}
