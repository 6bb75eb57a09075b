/** What one line of block style opens: an item of a list, or a key. */
export type Level =
  | { readonly kind: 'item'; readonly column: number }
  | { readonly kind: 'key'; readonly column: number; readonly key: string; readonly end: number };

/** A line as far as its layout goes, without any knowledge of the lines around it. */
export interface Line {
  /** The hyphens and the key that the line starts with, from left to right. */
  readonly levels: readonly Level[];
  /** The offset of what follows the levels: a value, a half-typed key, or the end of the line. */
  readonly restStart: number;
  /** The column of what follows the levels. */
  readonly restColumn: number;
  /** What follows the levels, without spaces at its end. */
  readonly rest: string;
  /** Whether the line holds nothing, or nothing but a comment. */
  readonly blank: boolean;
  /** Whether the line ends one document and starts another one. */
  readonly separator: boolean;
}

/** A key with its colon, plain or in quotes. */
const keyPattern =
  /("(?:[^"\\]|\\.)*"[ \t]*|'(?:[^']|'')*'[ \t]*|[^\s"'{}[\],#&*!|>%@`?:-](?:[^:#]|:(?=\S))*?):(?=[ \t]|$)/y;

/** Reads a stretch of text that holds one line, or the part of it in front of the cursor. */
export function readLine(text: string, start: number, end: number): Line {
  const line = text.slice(start, end);
  let at = start === 0 && line.startsWith('\uFEFF') ? 1 : 0;
  const zero = at;
  const levels: Level[] = [];

  at = skipSpace(line, at);
  const firstColumn = at - zero;
  while (line[at] === '-' && (at + 1 === line.length || isSpace(line[at + 1]))) {
    levels.push({ kind: 'item', column: at - zero });
    at = skipSpace(line, at + 1);
  }
  keyPattern.lastIndex = at;
  const key = keyPattern.exec(line);
  if (key !== null) {
    const end = start + keyPattern.lastIndex;
    levels.push({ kind: 'key', column: at - zero, key: withoutQuotes((key[1] ?? '').trimEnd()), end });
    at = skipSpace(line, keyPattern.lastIndex);
  }
  const rest = line.slice(at).trimEnd();
  return {
    levels,
    restStart: start + at,
    restColumn: at - zero,
    rest,
    blank: levels.length === 0 && (rest === '' || rest.startsWith('#')),
    separator: firstColumn === 0 && /^(?:---|\.\.\.)(?:\s|$)/.test(line.slice(zero)),
  };
}

/** A key with its colon in front of a value that was begun right behind it. To YAML all is one word, to a person not. */
export function keyBeforeWord(typed: string): { readonly head: string; readonly key: string } | undefined {
  const [head, key] = /^([A-Za-z][\w-]*):(?=[\w-]+$)/.exec(typed) ?? [];
  return head === undefined || key === undefined ? undefined : { head, key };
}

/** A value as it is written, without a comment behind it, and without an anchor or a tag in front of it. */
export function valueText(rest: string): string {
  const bare = rest.replace(/^(?:[&!]\S*(?:\s+|$))+/, '');
  if (bare.startsWith('#')) return '';
  if (/^["']/.test(bare)) return bare;
  return withoutComment(bare);
}

/** What stands on a line in front of its comment. */
export function withoutComment(rest: string): string {
  const comment = rest.search(/(?:^|\s)#/);
  return (comment < 0 ? rest : rest.slice(0, comment)).trimEnd();
}

export function withoutQuotes(value: string): string {
  const quoted = /^(["'])(.*)\1$/s.exec(value);
  return quoted === null ? value : (quoted[2] ?? '');
}

function skipSpace(line: string, from: number): number {
  let at = from;
  while (isSpace(line[at])) at++;
  return at;
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
