import type { Problem } from '../../server/src/core/problem.ts';
import { indexLines } from '../../server/src/core/text.ts';

/**
 * Fixtures are plans with the expected problems written below their lines, as comments:
 *
 *     tiers: []
 *     #!^^^^^ tiers/too-few: The plan has no tier.
 *
 * Carets stand below what is marked. A mark that starts in the first column is moved two to the right, behind `#!`,
 * because the `#` of the comment takes its place. `|` marks an empty place, and `->3:4` says where a mark ends that
 * goes over several lines (line and column counted from one, in the text without annotations).
 */
const annotation = /^#!? *(?:\^+|\|)(?: ->\d+:\d+)? [a-z]+\/[a-z-]+(?:$| )/;

export interface FixtureCase {
  readonly name: string;
  readonly text: string;
  /** What the text is after the fixes that leave nothing to a person, where the fixture says so. */
  readonly fixed?: string;
}

/** Splits a fixture file at its lines `# ---- case: name` and `# ---- fixed`. */
export function readFixture(file: string): FixtureCase[] {
  const cases: FixtureCase[] = [];
  for (const part of file.split(/^# ---- case: /m).slice(1)) {
    const lineBreak = part.indexOf('\n');
    const name = part.slice(0, lineBreak);
    const [annotated = '', fixed] = part.slice(lineBreak + 1).split(/^# ---- fixed\n/m);
    cases.push({ name, text: withoutAnnotations(annotated), ...(fixed === undefined ? {} : { fixed }) });
  }
  return cases;
}

/** Writes a case back as it stands in a fixture, with the problems that were found. */
export function writeCase(name: string, text: string, problems: readonly Problem[], fixed: string | undefined): string {
  const part = `# ---- case: ${name}\n${annotate(text, problems)}`;
  return fixed === undefined ? part : `${part}# ---- fixed\n${fixed}`;
}

function withoutAnnotations(text: string): string {
  return text
    .split('\n')
    .filter((line) => !annotation.test(line))
    .join('\n');
}

/** The text with every problem below the line on which it starts. */
export function annotate(text: string, problems: readonly Problem[]): string {
  const lines = text.split('\n');
  const index = indexLines(text);
  const below = new Map<number, string[]>();
  for (const { span, rule, message, severity } of problems) {
    const { start, end } = index.rangeOf(span);
    const oneLine = end.line === start.line;
    const width = (oneLine ? end.character : (lines[start.line] ?? '').length) - start.character;
    const mark = width <= 0 ? '|' : '^'.repeat(width);
    const lead = start.character === 0 ? '#!' : `#${' '.repeat(start.character - 1)}`;
    const until = oneLine ? '' : ` ->${end.line + 1}:${end.character + 1}`;
    const weight = severity === 'error' ? '' : ` (${severity})`;
    const notes = below.get(start.line) ?? [];
    notes.push(`${lead}${mark}${until} ${rule}${weight} ${message}`);
    below.set(start.line, notes);
  }
  return lines.flatMap((line, number) => [line, ...(below.get(number) ?? [])]).join('\n');
}
