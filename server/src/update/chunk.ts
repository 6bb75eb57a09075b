import { lineEnd, lineStart, type Span } from '../core/text.ts';

/** A part of the generated plan as it is laid out: whole lines with the comments above them, in its own column. */
export interface Chunk {
  /** The comments that stand directly above, in the column of the part. */
  readonly comments: readonly string[];
  /** The lines of the part, without the column in which it starts. */
  readonly lines: readonly string[];
  /** Whether a blank line separates it from what stands above. */
  readonly isSpaced: boolean;
}

/** How the person indents: the spaces of a level, and those in front of the hyphens of a list below a key. */
export interface Indentation {
  readonly level: number;
  readonly hyphen: number;
}

/** Cuts a part out of the generated text, which is laid out with two spaces on every level. */
export function cutOut(text: string, { start, end }: Span): Chunk {
  const first = lineStart(text, start);
  const column = start - first;
  const lines = text.slice(first, lineEnd(text, lastCharacter(text, end))).split('\n');
  const comments: string[] = [];
  let above = first;
  while (above > 0) {
    const line = text.slice(lineStart(text, above - 1), above - 1);
    if (!line.startsWith(`${' '.repeat(column)}#`)) break;
    comments.unshift(line.slice(column));
    above = lineStart(text, above - 1);
  }
  const isSpaced = above > 0 && text.slice(lineStart(text, above - 1), above - 1).trim() === '';
  return { comments, lines: lines.map((line) => line.slice(column)), isSpaced };
}

/** The lines of a chunk as the person would indent them, without the column in which it is going to stand. */
export function indented({ lines, comments }: Chunk, { level, hyphen }: Indentation): readonly string[] {
  const open: { readonly column: number; readonly becomes: number }[] = [{ column: 0, becomes: 0 }];
  const all = [...comments, ...lines];
  return all.map((line, index) => {
    const text = line.trimStart();
    if (text === '') return '';
    const column = line.length - text.length;
    while (open.length > 1 && (open.at(-1)?.column ?? 0) > column) open.pop();
    let top = open.at(-1) ?? { column: 0, becomes: 0 };
    if (column > top.column) {
      const isItem = (all.slice(index).find((later) => !later.trimStart().startsWith('#')) ?? '').trimStart();
      top = { column, becomes: top.becomes + (isItem.startsWith('- ') ? hyphen : level) };
      open.push(top);
    }
    // The content of an item stands two columns behind its hyphen, whatever the indentation is.
    if (text.startsWith('- ')) open.push({ column: column + 2, becomes: top.becomes + 2 });
    return ' '.repeat(top.becomes) + text;
  });
}

/** How a text is indented, as its first nested keys and its first list show. */
export function indentationOf(text: string): Indentation {
  const lines = text.split(/\r?\n/).filter((line) => /^ *[^\s#]/.test(line));
  let level: number | undefined;
  let hyphen: number | undefined;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || !/^ *(?:- )?[\w-]+: *(?:#.*)?$/.test(line) || /^ *- /.test(line)) continue;
    const deeper = columnOf(next) - columnOf(line);
    if (/^ *- /.test(next)) hyphen ??= deeper >= 0 ? deeper : undefined;
    else if (deeper > 0) level ??= deeper;
  }
  return { level: Math.min(level ?? 2, 8), hyphen: Math.min(hyphen ?? level ?? 2, 8) };
}

function columnOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Where the last character of a part stands. A block text ends behind its line break, which is not a part of it. */
function lastCharacter(text: string, end: number): number {
  let last = end;
  while (last > 0 && (text[last - 1] === '\n' || text[last - 1] === '\r')) last--;
  return last;
}
