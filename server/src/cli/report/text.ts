import type { Problem, SuppressedProblem } from '../../core/problem.ts';
import { indexLines, type LineIndex } from '../../core/text.ts';
import { print } from '../file-errors.ts';
import { printable, type Styles, stylesFor } from '../styles.ts';
import { frame } from './frame.ts';
import type { CheckedFile, ReportFormat } from './report.ts';
import { addToTally, emptyTally, summarize } from './tally.ts';

/** What a person reads. Lines and columns count from one, as an editor shows them. */
export const text: ReportFormat = {
  id: 'text',
  start: ({ world, output, showSuppressed }) => {
    const styles = stylesFor(output, world.environment);
    let files = 0;
    let suppressed = 0;
    let tally = emptyTally;
    return {
      add: async (checked) => {
        const file = showSuppressed ? checked : { ...checked, suppressed: [] };
        files++;
        suppressed += file.suppressed.length;
        tally = addToTally(tally, file.problems);
        if (file.problems.length + file.suppressed.length > 0) await print(output, fileSection(file, styles));
      },
      end: async () => {
        if (files === 0) return;
        const lines = [`${summarize(tally, files)}${suppressed > 0 ? `, and ${suppressed} suppressed` : ''}`];
        if (tally.fixable > 0) {
          lines.push(`${tally.fixable} of them can be repaired without a question: partner-plan fix`);
        }
        await print(output, `${lines.join('\n')}\n`);
      },
    };
  },
};

interface Layout {
  /** How many characters the longest place takes. */
  readonly width: number;
  readonly styles: Styles;
}

function fileSection({ name, text: plan, problems, suppressed }: CheckedFile, styles: Styles): string {
  const lines = indexLines(plan);
  const places = [...problems, ...suppressed].map(({ span }) => placeOf(lines, span.start).length);
  const layout = { width: places.reduce((most, length) => Math.max(most, length), 0), styles };
  const blocks = problems.map((problem, index) => problemLines(problem, problems[index + 1], plan, lines, layout));
  const held = suppressed.map((problem) => suppressedLine(problem, lines, layout));
  return `${[styles.heading(printable(name)), ...blocks.flat(), ...held].join('\n')}\n\n`;
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

function suppressedLine(problem: SuppressedProblem, lines: LineIndex, { width, styles }: Layout): string {
  const { span, severity, message, rule, reason } = problem;
  const place = placeOf(lines, span.start).padStart(width);
  const because = reason === undefined ? 'no reason given' : `reason: ${printable(reason)}`;
  return styles.faint(`  ${place} suppressed ${severity} ${printable(message)} ${rule} (${because})`);
}
