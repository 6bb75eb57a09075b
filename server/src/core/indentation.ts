/** How the person indents: the spaces of a level, and those in front of the hyphens of a list below a key. */
export interface Indentation {
  readonly level: number;
  readonly hyphen: number;
}

/** Lines that have two spaces on every level as the person would indent them. The first stands in the first column. */
export function indented(all: readonly string[], { level, hyphen }: Indentation): readonly string[] {
  const open: { readonly column: number; readonly becomes: number }[] = [{ column: 0, becomes: 0 }];
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
