import type { PathStep } from '../../core/source.ts';
import { lineEnd, lineStart } from '../../core/text.ts';
import { type Level, type Line, readLine, valueText } from './line.ts';

/** A key or an item that holds the cursor, by the indentation of its line. */
export interface Parent {
  readonly step: PathStep;
  /** What stands behind it on its line; empty when its content follows below. */
  readonly value: string;
  /** Where that starts; absent when another level follows on the line. */
  readonly valueStart: number | undefined;
}

/**
 * The keys and items that hold the rest of a line, outermost first. Every one stands further to the left than what it
 * holds, so the lines above are enough; only the items of a list may stand right under their key.
 *
 * @param start where the line starts.
 * @param current the line as far as the cursor.
 */
export function ancestorsOf(text: string, start: number, current: Line): readonly Parent[] {
  const found: { -readonly [Key in keyof Parent]: Parent[Key] }[] = [];
  let limit = current.restColumn;
  let inItem = false;

  function climb(line: Line, isCurrent: boolean): void {
    line.levels.toReversed().forEach((level, fromRight) => {
      const isLast = fromRight === 0;
      const value = isLast && !isCurrent ? valueText(line.rest) : '';
      const holdsItems = inItem && level.kind === 'key' && level.column === limit && value === '';
      const last = found.at(-1);
      if (level.column < limit || holdsItems) {
        const valueStart = isLast ? line.restStart : undefined;
        found.push({ step: level.kind === 'key' ? level.key : 0, value, valueStart });
        limit = level.column;
        inItem = level.kind === 'item';
      } else if (inItem && level.kind === 'item' && level.column === limit && typeof last?.step === 'number') {
        last.step++;
      }
    });
  }

  climb(current, true);
  for (const line of linesAbove(text, start, () => limit)) {
    if (line.separator) break;
    if (limit === 0 && !inItem) break;
    climb(line, false);
  }
  return found.reverse();
}

/** The keys of the group that has a key in a column of a line, with their values. The line itself is left out. */
export function keysAround(text: string, start: number, column: number): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const own = readLine(text, start, lineEnd(text, start));
  const isFirst = own.levels.some((level) => level.column < column);
  if (!isFirst) {
    for (const line of linesAbove(text, start, () => column)) {
      addKey(keys, line, column);
      if (line.separator || line.levels.some((level) => level.column < column)) break;
    }
  }
  for (const line of linesBelow(text, start, column)) {
    const first = line.levels[0];
    if (line.separator || (first !== undefined && first.column < column)) break;
    addKey(keys, line, column);
  }
  return keys;
}

function addKey(keys: Map<string, string>, line: Line, column: number): void {
  const level = line.levels.at(-1);
  if (level?.kind === 'key' && level.column === column) keys.set(level.key, valueText(line.rest));
}

/** The key in a column of the nearest line above, when nothing stands behind it. */
export function emptyKeyAbove(text: string, start: number, column: number): string | undefined {
  for (const line of linesAbove(text, start, () => Number.POSITIVE_INFINITY)) {
    const level = line.levels.at(-1);
    const isEmpty = level?.kind === 'key' && level.column === column && valueText(line.rest) === '';
    return isEmpty && !line.separator ? level.key : undefined;
  }
  return undefined;
}

/** The values of the list that has a hyphen in a column of a line, empty for a group. The line itself is left out. */
export function itemsAround(text: string, start: number, column: number): readonly string[] {
  const items: string[] = [];
  const endsList = (line: Line): boolean => {
    const first: Level | undefined = line.levels[0];
    return (
      line.separator ||
      (first !== undefined && (first.column < column || (first.column === column && first.kind === 'key')))
    );
  };
  for (const line of linesAbove(text, start, () => column)) {
    if (endsList(line)) break;
    addItem(items, line, column);
  }
  items.reverse();
  for (const line of linesBelow(text, start, column)) {
    if (endsList(line)) break;
    addItem(items, line, column);
  }
  return items;
}

function addItem(items: string[], line: Line, column: number): void {
  const level = line.levels.find((one) => one.kind === 'item' && one.column === column);
  if (level !== undefined) items.push(level === line.levels.at(-1) ? valueText(line.rest) : '');
}

/**
 * The lines above a line, from the nearest to the first, without those that are blank or indented further than a
 * column. Most lines of a long list are, so they are passed over without being read.
 */
function* linesAbove(text: string, start: number, deepest: () => number): Generator<Line> {
  for (let end = start; end > 0; ) {
    end -= text.startsWith('\r\n', end - 2) ? 2 : 1;
    const from = lineStart(text, end);
    if (indentOf(text, from) <= deepest()) {
      const line = readLine(text, from, end);
      if (!line.blank) yield line;
    }
    end = from;
  }
}

/** The lines below a line, from the nearest to the last, without the same ones. */
function* linesBelow(text: string, start: number, deepest: number): Generator<Line> {
  for (let end = lineEnd(text, start); end < text.length; ) {
    const from = end + (text.startsWith('\r\n', end) ? 2 : 1);
    end = lineEnd(text, from);
    if (indentOf(text, from) > deepest) continue;
    const line = readLine(text, from, end);
    if (!line.blank) yield line;
  }
}

function indentOf(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at - start;
}
