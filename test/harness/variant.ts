import { diffArrays } from 'diff';

/**
 * A text that differs little from another one is kept as its difference from it:
 *
 *     @@ tiers / - id: strategic / criteria
 *     -    commitment: [agreement-signed, certified]
 *     +    commitment: [agreement-signed]
 *
 * A heading names the lines above that are indented less, and no line numbers, so that a change of the base that both
 * texts share leaves the difference as it is. A stretch stands at the first place, below the one before it, with this
 * heading and these lines; it starts with as many lines that stay (with a space in front) as that needs.
 */
interface Stretch {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** How one text differs from its base. `applied` makes the text from it again. */
export function differenceFrom(base: string, text: string): string {
  const old = base.split('\n');
  let end = 0;
  const written: string[] = [];
  for (const { start, lines } of changes(old, text.split('\n'))) {
    let from = start;
    const stretch = (): Stretch => ({
      heading: headingOf(old, from),
      lines: [...old.slice(from, start).map((line) => ` ${line}`), ...lines],
    });
    // A line that is only added says more below the line that it follows.
    if (lines.every((line) => line.startsWith('+')) && from > end) from--;
    while (placeOf(old, end, stretch()) !== from) from--;
    written.push(...linesOf(stretch()));
    end = start + oldLines(lines).length;
  }
  return written.map((line) => `${line}\n`).join('');
}

/** The text that differs from its base in this way. */
export function applied(base: string, difference: string): string {
  const old = base.split('\n');
  const text: string[] = [];
  let end = 0;
  for (const stretch of stretchesOf(difference)) {
    const place = placeOf(old, end, stretch);
    if (place === undefined) throw new Error(`The base has no such place any more:\n${linesOf(stretch).join('\n')}`);
    text.push(...old.slice(end, place), ...newLines(stretch.lines));
    end = place + oldLines(stretch.lines).length;
  }
  return [...text, ...old.slice(end)].join('\n');
}

interface Change {
  /** Where it starts in the base. */
  start: number;
  /** The end of it in the base. */
  end: number;
  lines: string[];
}

/** What changes from top to bottom. Changes with a single line between them are one. */
function changes(old: readonly string[], fresh: readonly string[]): readonly Change[] {
  const found: Change[] = [];
  let place = 0;
  for (const { value, added, removed } of diffArrays([...old], [...fresh])) {
    if (!added && !removed) {
      place += value.length;
      continue;
    }
    const last = found.at(-1);
    const lines = value.map((line) => (added ? `+${line}` : `-${line}`));
    const end = added ? place : place + value.length;
    if (last !== undefined && place - last.end <= 1) {
      last.lines.push(...old.slice(last.end, place).map((line) => ` ${line}`), ...lines);
      last.end = end;
    } else {
      found.push({ start: place, end, lines });
    }
    place = end;
  }
  return found;
}

/** The first place at which a stretch stands. */
function placeOf(old: readonly string[], from: number, { heading, lines }: Stretch): number | undefined {
  const wanted = oldLines(lines);
  for (let place = from; place + wanted.length <= old.length; place++) {
    if (wanted.every((line, index) => old[place + index] === line) && headingOf(old, place) === heading) return place;
  }
  return undefined;
}

/** The lines above a place that hold it, as the keys of a plan do: each is indented less than the next. */
function headingOf(lines: readonly string[], place: number): string {
  const held = lines.slice(place).find((line) => line.trim() !== '') ?? '';
  let indent = indentOf(held);
  const holders: string[] = [];
  for (let index = place - 1; index >= 0 && indent > 0; index--) {
    const line = lines[index] ?? '';
    if (line.trim() === '' || line.trimStart().startsWith('#') || indentOf(line) >= indent) continue;
    indent = indentOf(line);
    holders.unshift(line.trim().replace(/^"|[":[{>|+\s-]*$/g, ''));
  }
  return holders.filter((holder) => holder !== '').join(' / ');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** How a stretch is written. An empty line that stays has no space in front, which editors would take away. */
function linesOf({ heading, lines }: Stretch): readonly string[] {
  return [`@@ ${heading}`.trimEnd(), ...lines.map((line) => (line === ' ' ? '' : line))];
}

function stretchesOf(difference: string): readonly Stretch[] {
  const found: { heading: string; lines: string[] }[] = [];
  for (const line of difference.replace(/\n$/, '').split('\n')) {
    if (line.startsWith('@@')) found.push({ heading: line.slice('@@ '.length), lines: [] });
    else found.at(-1)?.lines.push(line === '' ? ' ' : line);
  }
  return found;
}

function oldLines(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !line.startsWith('+')).map((line) => line.slice(1));
}

function newLines(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !line.startsWith('-')).map((line) => line.slice(1));
}
