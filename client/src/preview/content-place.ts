/** As much of an open document as is needed here. */
export interface Lines {
  readonly lineCount: number;
  lineAt(line: number): { readonly text: string };
}

/** A line and a character in it, both from 0. */
export interface LinePlace {
  readonly line: number;
  readonly character: number;
}

/** Indentation and the hyphens of list items, and then the key of a value, or a key with nothing behind it. */
const frontPattern = /^\s*(?:-\s+)*/;
const keyPattern = /^[A-Za-z][\w-]*:(?:\s+(?=[^\s#])|\s*(?:#.*)?$)/;

/**
 * What a place is about, because documents are made of values and not of the space around them: in front of a value, or
 * in its key, it is the value; on a key alone it is the key. A comment is about the line below it, and a blank line goes
 * with what stands above it.
 */
export function contentPlace(lines: Lines, { line, character }: LinePlace): LinePlace {
  const own = textOf(lines, line);
  if (own.trim() === '') return endAbove(lines, line) ?? { line, character };
  const commented = isComment(own) ? commentedLine(lines, line) : line;
  if (commented === undefined) return { line, character };
  const { start, hasValue } = contentOf(textOf(lines, commented));
  const stays = commented === line && hasValue && character > start;
  return { line: commented, character: stays ? character : start };
}

/** Where the content of a line starts: its value, or its key when nothing else stands in the line. */
function contentOf(text: string): { readonly start: number; readonly hasValue: boolean } {
  const front = frontPattern.exec(text)?.[0].length ?? 0;
  const key = keyPattern.exec(text.slice(front))?.[0] ?? '';
  const hasValue = front + key.length < text.length;
  return { start: hasValue ? front + key.length : front, hasValue };
}

/** The line below some comments, when it follows without a gap. */
function commentedLine(lines: Lines, comment: number): number | undefined {
  let line = comment;
  while (line < lines.lineCount && isComment(textOf(lines, line))) line += 1;
  return line < lines.lineCount && textOf(lines, line).trim() !== '' ? line : undefined;
}

function endAbove(lines: Lines, blank: number): LinePlace | undefined {
  for (let line = blank - 1; line >= 0; line -= 1) {
    const text = textOf(lines, line);
    if (text.trim() !== '' && !isComment(text)) return { line, character: text.trimEnd().length };
  }
  return undefined;
}

function isComment(text: string): boolean {
  return text.trimStart().startsWith('#');
}

function textOf(lines: Lines, line: number): string {
  return lines.lineAt(line).text;
}
