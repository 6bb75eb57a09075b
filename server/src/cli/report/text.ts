import type { Problem } from '../../core/problem.ts';
import { indexLines, type LineIndex } from '../../core/text.ts';
import { print } from '../file-errors.ts';
import { printable, type Styles, stylesFor } from '../styles.ts';
import type { Output, World } from '../world.ts';
import { frame } from './frame.ts';
import type { CheckedFile, Report, ReportFormat } from './report.ts';
import { addToTally, emptyTally, summarize } from './tally.ts';

/** What a person reads. Lines and columns count from one, as an editor shows them. */
export const text: ReportFormat = {
  id: 'text',
  start: (world) => startTextReport(world, world.stdout),
};

export function startTextReport(world: World, output: Output): Report {
  const styles = stylesFor(output, world.environment);
  let files = 0;
  let tally = emptyTally;
  return {
    add: async (file) => {
      files++;
      tally = addToTally(tally, file.problems);
      if (file.problems.length > 0) await print(output, fileSection(file, styles));
    },
    end: async () => {
      if (files === 0) return;
      const lines = [summarize(tally, files)];
      if (tally.fixable > 0) {
        lines.push(`${tally.fixable} of them can be repaired without a question: partner-plan fix`);
      }
      await print(output, `${lines.join('\n')}\n`);
    },
  };
}

interface Layout {
  /** How many characters the longest place takes. */
  readonly width: number;
  readonly styles: Styles;
}

function fileSection({ name, text: plan, problems }: CheckedFile, styles: Styles): string {
  const lines = indexLines(plan);
  const width = problems.reduce((most, { span }) => Math.max(most, placeOf(lines, span.start).length), 0);
  const layout = { width, styles };
  const blocks = problems.map((problem, index) => problemLines(problem, problems[index + 1], plan, lines, layout));
  return `${[styles.heading(printable(name)), ...blocks.flat()].join('\n')}\n\n`;
}

function placeOf(lines: LineIndex, offset: number): string {
  const { line, character } = lines.positionAt(offset);
  return `${line + 1}:${character + 1}`;
}

function problemLines(
  problem: Problem,
  next: Problem | undefined,
  plan: string,
  lines: LineIndex,
  layout: Layout,
): string[] {
  const { span, severity, message, rule } = problem;
  const { width, styles } = layout;
  const place = placeOf(lines, span.start).padStart(width);
  const finding = `  ${place} ${styles.severity[severity](severity)} ${printable(message)} ${styles.faint(rule)}`;
  // Several findings at one place share one frame, below the last of them.
  if (next !== undefined && next.span.start === span.start && next.span.end === span.end) return [finding];
  const framed = frame(plan, lines.rangeOf(span), lines);
  return [finding, ...framed.map((line) => styles.faint(`  ${' '.repeat(width)} | ${line}`))];
}
