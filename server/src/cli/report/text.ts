import type { Problem, Severity, SuppressedProblem } from '../../core/problem.ts';
import { indexLines, type LineIndex } from '../../core/text.ts';
import { print, printable } from '../errors.ts';
import { widthOf } from '../width.ts';
import type { Output, World } from '../world.ts';
import { frame } from './frame.ts';
import type { CheckedFile, ReportFormat } from './report.ts';
import { addToTally, countFixable, emptyTally, summarize } from './tally.ts';

/** What a person reads. Lines and columns count from one, as an editor shows them. */
export const text: ReportFormat = {
  id: 'text',
  start: ({ world, output, showSuppressed }) => {
    const styles = stylesFor(output, world.environment);
    let files = 0;
    let suppressed = 0;
    let tally = emptyTally;
    let fixable = 0;
    return {
      add: async (checked) => {
        const file = showSuppressed ? checked : { ...checked, suppressed: [] };
        files++;
        suppressed += file.suppressed.length;
        tally = addToTally(tally, file.problems);
        fixable += countFixable(file.problems);
        if (file.problems.length + file.suppressed.length > 0)
          await print(output, fileSection(file, styles, output.columns));
      },
      end: async () => {
        if (files === 0) return;
        const lines = [`${summarize(tally, files)}${suppressed > 0 ? `, and ${suppressed} suppressed` : ''}`];
        if (fixable > 0) {
          lines.push(`${fixable} of them can be fixed without asking: partner-plan fix`);
        }
        await print(output, `${lines.join('\n')}\n`);
      },
    };
  },
};

interface Layout {
  /** How many characters the longest place takes. */
  readonly width: number;
  /** How many characters fit into a line; absent where lines may be of any length. */
  readonly columns: number | undefined;
  readonly styles: Styles;
}

function fileSection(
  { name, text: plan, problems, suppressed }: CheckedFile,
  styles: Styles,
  columns: number | undefined,
): string {
  const lines = indexLines(plan);
  const places = [...problems, ...suppressed].map(({ span }) => placeOf(lines, span.start).length);
  const layout = { width: places.reduce((most, length) => Math.max(most, length), 0), columns, styles };
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
  const { width, columns, styles } = layout;
  const place = placeOf(lines, span.start).padStart(width);
  const [first = '', ...more] = wrapped(`${printable(message)} ${rule}`, severity, layout).map((line, index, all) =>
    index === all.length - 1 ? `${line.slice(0, -rule.length)}${styles.faint(rule)}` : line,
  );
  const finding = [`  ${place} ${styles.severity[severity](severity)} ${first}`, ...more];
  // Several findings at one place share one frame, below the last of them.
  if (next !== undefined && next.span.start === span.start && next.span.end === span.end) return finding;
  const framed = frame(plan, lines.rangeOf(span), lines, columns && columns - width - 5);
  return [...finding, ...framed.map((line) => styles.faint(`  ${' '.repeat(width)} | ${line}`))];
}

/** Words behind a place and a first word, in lines that start below the first word. */
function wrapped(words: string, before: string, { width, columns }: Layout): readonly string[] {
  const indent = width + 3;
  const lines = wrap(words, columns && columns - indent, before.length + 1);
  return lines.map((line, index) => (index === 0 ? line : `${' '.repeat(indent)}${line}`));
}

function suppressedLine(problem: SuppressedProblem, lines: LineIndex, layout: Layout): string {
  const { width, styles } = layout;
  const { span, severity, message, rule, reason } = problem;
  const place = placeOf(lines, span.start).padStart(width);
  const because = reason === undefined ? 'no reason given' : `reason: ${printable(reason)}`;
  const before = `suppressed ${severity}`;
  const text = wrapped(`${printable(message)} ${rule} (${because})`, before, layout).join('\n');
  return styles.faint(`  ${place} ${before} ${text}`);
}

/** In less room than this, lines of a word or two are harder to read than those that the terminal breaks. */
const LEAST_ROOM = 40;

/**
 * Words in lines that fit, as the editor of a text would break them: only between words, and a word that is longer than
 * a line keeps one of its own.
 *
 * @param room how many cells of the terminal a line takes; absent when lines may be of any length.
 * @param used how many of them stand in the first line already.
 */
export function wrap(words: string, room: number | undefined, used = 0): readonly string[] {
  if (room === undefined || room < LEAST_ROOM) return [words];
  const lines: string[] = [];
  let line: string | undefined;
  let taken = 0;
  for (const word of words.split(' ')) {
    const left = room - (lines.length === 0 ? used : 0);
    const cells = widthOf(word);
    if (line !== undefined && taken + 1 + cells <= left) {
      line += ` ${word}`;
      taken += 1 + cells;
      continue;
    }
    if (line !== undefined) lines.push(line);
    line = word;
    taken = cells;
  }
  return [...lines, line ?? ''];
}

/** How parts of a text look on a terminal. Elsewhere the functions return their argument. */
interface Styles {
  readonly heading: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly severity: Readonly<Record<Severity, (text: string) => string>>;
}

/**
 * Colours on a terminal only. NO_COLOR switches them off and FORCE_COLOR on, as https://no-color.org and
 * https://force-color.org have it; when both are set, NO_COLOR counts.
 */
function stylesFor(output: Output, environment: World['environment']): Styles {
  const paint = hasColours(output, environment)
    ? (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`
    : () => (text: string) => text;
  return {
    heading: paint(BOLD),
    faint: paint(FAINT),
    severity: { error: paint(RED), warning: paint(YELLOW), information: paint(BLUE), hint: paint(FAINT) },
  };
}

const BOLD = 1;
const FAINT = 2;
const RED = 31;
const YELLOW = 33;
const BLUE = 34;

function hasColours(output: Output, { NO_COLOR, FORCE_COLOR, TERM }: World['environment']): boolean {
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return output.isTerminal && TERM !== 'dumb';
}
