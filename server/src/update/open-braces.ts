import type { Indentation } from '../core/indentation.ts';
import { type Printable, printBlock } from '../core/print.ts';
import { type MapEntry, type MapNode, plainValue, type SourceNode } from '../core/source.ts';
import { applyEdits, lineBreakOf, lineEnd, lineStart, type Span, type TextEdit } from '../core/text.ts';
import { parseYaml } from '../core/yaml.ts';
import { indented } from './chunk.ts';
import type { Gap } from './gaps.ts';

/** A line that is longer, in UTF-16 code units, is not read to its end. */
const WIDTH = 108;

/** What was added to a group in braces, as one edit that writes the group on lines of its own. */
export interface OpenedGroup {
  readonly edit: TextEdit;
  readonly gaps: readonly Gap[];
}

/**
 * Groups in braces that grow beyond a line become lines of their own, with all that a person wrote in them as it was
 * written and with the comments of what was added. Groups that a person has spread over several lines stay as they are.
 */
export function openBraces(
  text: string,
  root: MapNode,
  gaps: readonly Gap[],
  indentation: Indentation,
): readonly OpenedGroup[] {
  const opened: OpenedGroup[] = [];
  const seen = new Set<SourceNode>();
  const visit = (node: SourceNode): void => {
    if (node.kind === 'scalar' || seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'map' && node.style === 'flow') {
      const group = openedGroup({ text, indentation }, node, inside(node.span, gaps));
      if (group !== undefined) opened.push(group);
      return;
    }
    if (node.kind === 'sequence' && node.style === 'flow') return;
    for (const child of node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items) visit(child);
  };
  // Sections in braces are laid out where they are added.
  if (root.style === 'block') visit(root);
  return opened;
}

interface Layout {
  readonly text: string;
  readonly indentation: Indentation;
}

/** What may stand in front of a group that can be opened: a hyphen, or a key, and no anchor or tag. */
const OPENER = /^ *(?:- +)*(?:[\w-]+: +)?$/;

function openedGroup(layout: Layout, map: MapNode, gaps: readonly Gap[]): OpenedGroup | undefined {
  const { text, indentation } = layout;
  const { start, end } = map.span;
  const own = lineStart(text, start);
  const before = text.slice(own, start);
  const filled = filledSlice(text, map.span, gaps);
  if (gaps.length === 0 || before.length + filled.length <= WIDTH) return undefined;
  if (text.slice(start, end).includes('\n') || !OPENER.test(before)) return undefined;
  const behind = text.slice(end, lineEnd(text, end));
  const comment = behind.trim();
  if (comment !== '' && !comment.startsWith('#')) return undefined;
  const isItem = /- +$/.test(before) || before.trim() === '';
  const column = isItem ? start - own : before.search(/(?<![\w-])[\w-]+: +$/) + indentation.level;
  const lines = linesOf(layout, map, gaps, column);
  const [first = ''] = lines ?? [];
  if (lines === undefined || (isItem && first.startsWith('#'))) return undefined;
  // The comment behind the group is about the group, which begins on this line.
  const note = comment === '' ? '' : ` ${comment}`;
  const head = isItem ? `${first}${note}` : note.trimStart();
  const rest = (isItem ? lines.slice(1) : lines).map((line) => (line === '' ? '' : ' '.repeat(column) + line));
  const from = isItem || note !== '' ? start : start - (before.length - before.trimEnd().length);
  const span = { start: from, end: comment === '' ? end : lineEnd(text, end) };
  return { edit: { span, newText: [head, ...rest].join(lineBreakOf(text)) }, gaps };
}

/** The lines of a group, without the column in which they stand. Undefined where something in it cannot be opened. */
function linesOf(layout: Layout, map: MapNode, gaps: readonly Gap[], column: number): readonly string[] | undefined {
  const parts: { readonly at: number; readonly lines: readonly string[] }[] = [];
  const taken = new Set<Gap>();
  for (const entry of map.entries) {
    const within = inside(entry.value.span, gaps);
    for (const gap of within) taken.add(gap);
    const lines = linesOfEntry(layout, entry, within, column);
    if (lines === undefined) return undefined;
    parts.push({ at: entry.key.span.start, lines });
  }
  for (const gap of gaps) {
    if (taken.has(gap)) continue;
    const lines = linesOfGap(gap, layout.indentation);
    if (lines === undefined) return undefined;
    // What goes in front of the first entry stands at its start.
    parts.push({ at: gap.edit.span.start - 0.5, lines });
  }
  // What is added behind an entry starts where its value ends, which is before the next one starts.
  return parts.toSorted((one, two) => one.at - two.at).flatMap(({ lines }) => lines);
}

function linesOfEntry(
  layout: Layout,
  { key, value, merged }: MapEntry,
  gaps: readonly Gap[],
  column: number,
): readonly string[] | undefined {
  const { text, indentation } = layout;
  if (merged === true) return undefined;
  const span = { start: key.span.start, end: Math.max(key.span.end, value.span.end) };
  const line = filledSlice(text, span, gaps);
  if (value.kind !== 'map' || value.style !== 'flow' || gaps.length === 0 || column + line.length <= WIDTH)
    return [line];
  const lines = linesOf(layout, value, gaps, column + indentation.level);
  const pad = ' '.repeat(indentation.level);
  return lines === undefined
    ? undefined
    : [`${text.slice(key.span.start, key.span.end)}:`, ...lines.map((one) => (one === '' ? '' : pad + one))];
}

/** As it was generated, with its comments; without them where something in it was corrected. */
function linesOfGap({ generated, edit }: Gap, indentation: Indentation): readonly string[] | undefined {
  if (generated === undefined) return undefined;
  const { root } = parseYaml(`{ ${edit.newText.replace(/^[\s,]+|(?<![\s,])[\s,]+$/g, '')} }`);
  if (root?.kind !== 'map') return undefined;
  const value = plainValue(root);
  const isUnchanged = JSON.stringify(value) === JSON.stringify({ [generated.key]: plainValue(generated.value) });
  return isUnchanged ? indented(generated.chunk, indentation) : printBlock(value as Printable, 0).split('\n');
}

function inside({ start, end }: Span, gaps: readonly Gap[]): readonly Gap[] {
  return gaps.filter(({ edit }) => start < edit.span.start && edit.span.end < end);
}

/** A stretch of the text after what goes into it was added. */
function filledSlice(text: string, { start, end }: Span, gaps: readonly Gap[]): string {
  const edits = gaps.map(({ edit: { span, newText } }) => ({
    span: { start: span.start - start, end: span.end - start },
    newText,
  }));
  return applyEdits(text.slice(start, end), edits);
}
