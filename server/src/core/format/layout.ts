import type { MapEntry, MapNode, ScalarNode, SequenceNode, SourceDocument, SourceNode } from '../source.ts';
import { indexLines, type LineIndex, type Span } from '../text.ts';

/** How the lines of a file stand now, and how far in each of them belongs. Columns count UTF-16 code units. */
export interface Layout {
  /** The lines without their line breaks. */
  readonly lines: readonly string[];
  readonly index: LineIndex;
  /** By line: the groups, lists and items that begin on it, the outermost first. */
  readonly begins: ReadonlyMap<number, readonly Column[]>;
  /** By line: what goes on from the line above, a text or what stands inside of brackets, and moves as one. */
  readonly goesOn: ReadonlyMap<number, Continued>;
}

/** Where something begins. */
export interface Column {
  readonly old: number;
  readonly fresh: number;
}

export interface Continued {
  /** By how much it moves. */
  readonly by: number;
  /** How far in it has to stand at least, because it belongs to what is around it. */
  readonly least: number;
  /** Whether it is a text whose spaces are part of it, from this column on. */
  readonly letterByLetter?: number;
}

/** Reads the layout of a file; undefined where it is written in a way that is left alone, such as with question marks. */
export function readLayout(source: SourceDocument): Layout | undefined {
  const { text, root } = source;
  // A line break of an old Mac is one for an editor and none for YAML.
  if (root?.kind !== 'map' || /\r(?!\n)/.test(text)) return undefined;
  const lines = text.split(/\r\n|\r|\n/);
  const index = indexLines(text);
  const step = stepOf(root, index);
  const begins = new Map<number, Column[]>();
  const goesOn = new Map<number, Continued>();
  let isOdd = false;

  function begin(offset: number, fresh: number): void {
    const { line, character } = index.positionAt(offset);
    begins.set(line, [...(begins.get(line) ?? []), { old: columnIn(lines, line, character), fresh }]);
  }

  /** @param around the column of the group or list in which the node is a value, before and after. */
  function place(node: SourceNode, around: Column, fresh: number): void {
    if (node.kind === 'scalar') placeText(node, around, fresh);
    else if (node.style === 'flow') moveLines(node.span, around);
    else if (node.kind === 'map') placeMap(node, fresh);
    else placeList(node, fresh);
  }

  function placeMap(map: MapNode, fresh: number): void {
    const written = map.entries.filter(({ merged }) => !merged);
    const old = columnOf(index, lines, startOfMap(map, written));
    for (const entry of written) {
      const start = startOfEntry(entry);
      if (text[start] === '?' || entry.colon === undefined) isOdd = true;
      begin(start, fresh);
      if (entry.alias === undefined) place(entry.value, { old, fresh }, fresh + step);
    }
  }

  function placeList(list: SequenceNode, fresh: number): void {
    for (const [at, item] of list.items.entries()) {
      const sign = list.signs[at];
      if (sign === undefined) {
        isOdd = true;
        continue;
      }
      begin(sign, fresh);
      const column = { old: columnOf(index, lines, sign), fresh };
      if (list.aliases?.[at] === undefined) place(item, column, fresh + 2);
    }
  }

  function placeText(node: ScalarNode, around: Column, fresh: number): void {
    if (node.style !== 'literal' && node.style !== 'folded') {
      moveLines(node.span, around);
      return;
    }
    moveLines({ start: node.span.start, end: node.span.start + 1 }, around);
    const first = index.positionAt(node.span.start).line;
    const last = index.positionAt(Math.max(node.span.start, node.span.end - 1)).line;
    const header = /^[|>](?:[+-]?([1-9])|[+-])?/.exec(text.slice(node.span.start, node.span.start + 3));
    const given = header?.[1] === undefined ? undefined : around.old + Number(header[1]);
    const content = lines.slice(first + 1, last + 1).find((line) => line.trim() !== '');
    // What holds nothing but white space says nowhere how far in it stands, and stays as it is.
    if (given === undefined && content === undefined) return;
    const column = given ?? content?.search(/[^ ]/) ?? 0;
    // A text that says how far in it stands counts from what is around it, and the others stand where their line says.
    const by = given === undefined ? fresh - column : around.fresh - around.old;
    for (let line = first + 1; line <= last; line++) goesOn.set(line, { by, least: 0, letterByLetter: column });
  }

  function moveLines(span: Span, around: Column, least = around.fresh + 1): void {
    const start = index.positionAt(span.start).line;
    const last = index.positionAt(span.end).line;
    const isAlone = (lines[start] ?? '').slice(0, columnOf(index, lines, span.start)).trim() === '';
    const moved = { by: around.fresh - around.old, least };
    for (let line = isAlone && span.start < span.end ? start : start + 1; line <= last; line++) goesOn.set(line, moved);
  }

  if (root.style === 'flow') moveLines(root.span, { old: 0, fresh: 0 }, 0);
  else placeMap(root, 0);
  return isOdd ? undefined : { lines, index, begins, goesOn };
}

/** How much further in a file puts each level: four where it mostly does so, else two. */
function stepOf(root: SourceNode, index: LineIndex): number {
  const counts = new Map<number, number>();
  const column = (offset: number): number => index.positionAt(offset).character;
  function count(node: SourceNode): void {
    if (node.kind === 'scalar' || node.style === 'flow') return;
    if (node.kind === 'sequence') {
      for (const [at, item] of node.items.entries()) if (node.aliases?.[at] === undefined) count(item);
      return;
    }
    for (const { key, value, alias, merged } of node.entries) {
      if (merged || alias !== undefined || value.kind === 'scalar' || value.style === 'flow') continue;
      const step = column(value.span.start) - column(key.span.start);
      counts.set(step, (counts.get(step) ?? 0) + 1);
      count(value);
    }
  }
  count(root);
  return (counts.get(4) ?? 0) > (counts.get(2) ?? 0) ? 4 : 2;
}

/** Where an entry starts, with what stands in front of its key and belongs to it. */
export function startOfEntry({ key, lead }: MapEntry): number {
  return lead ?? key.span.start;
}

function startOfMap(map: MapNode, written: readonly MapEntry[]): number {
  return Math.min(map.span.start, ...written.slice(0, 1).map(startOfEntry));
}

function columnOf(index: LineIndex, lines: readonly string[], offset: number): number {
  const { line, character } = index.positionAt(offset);
  return columnIn(lines, line, character);
}

/** The column without the mark that can stand at the start of a file. */
function columnIn(lines: readonly string[], line: number, character: number): number {
  return lines[line]?.startsWith('\uFEFF') === true ? character - 1 : character;
}
