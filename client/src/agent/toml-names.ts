/** A name that a TOML text gives to something, from the outermost table on. */
export interface TomlName {
  readonly path: readonly string[];
  /** Whether it stands in `[a.b]`, in `[[a.b]]` or in front of a value. */
  readonly kind: 'table' | 'list' | 'value';
  /** How many parts of the path stand in a header. */
  readonly inHeader: number;
}

/** What a value has left open: the bracket that closes each list and each inline table. */
type Open = ('}' | ']')[];

/**
 * What a TOML text names: its headers, its keys, and the keys of the inline tables that are values. Values are passed
 * over and not read.
 *
 * @param text may begin with a byte order mark.
 * @returns undefined where the text is no TOML, as far as one sees without reading the values.
 */
export function tomlNames(text: string): readonly TomlName[] | undefined {
  const names: TomlName[] = [];
  let table: readonly string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    at = skip(/[ \t]*/y, text, at);
    const end = lineEnd(text, at);
    if (end !== undefined) {
      at = end;
      continue;
    }
    const opening = /\[{0,2}/y;
    opening.lastIndex = at;
    const brackets = opening.exec(text)?.[0].length ?? 0;
    const key = keyAt(text, at + brackets);
    if (key === undefined) return undefined;
    if (brackets > 0) {
      if (!text.startsWith(']'.repeat(brackets), key.end)) return undefined;
      table = key.path;
      names.push({ path: table, kind: brackets === 1 ? 'table' : 'list', inHeader: table.length });
      const after = lineEnd(text, skip(/[ \t]*/y, text, key.end + brackets));
      if (after === undefined) return undefined;
      at = after;
    } else {
      if (text[key.end] !== '=') return undefined;
      const path = [...table, ...key.path];
      const value = { kind: 'value', inHeader: table.length } as const;
      names.push({ path, ...value });
      const after = valueEnd(text, key.end + 1, (inner) => names.push({ path: [...path, ...inner], ...value }));
      if (after === undefined) return undefined;
      at = after;
    }
  }
  return names;
}

/** Where the next line begins, if nothing but a comment stands on this one. */
function lineEnd(text: string, at: number): number | undefined {
  const end = text[at] === '#' ? skip(/[^\r\n]*/y, text, at) : at;
  if (end === text.length) return end;
  if (text[end] === '\n') return end + 1;
  return text.startsWith('\r\n', end) ? end + 2 : undefined;
}

/** A key with its parts, and where what follows it stands. */
function keyAt(text: string, start: number): { readonly path: readonly string[]; readonly end: number } | undefined {
  const path: string[] = [];
  for (let at = start; ; at++) {
    at = skip(/[ \t]*/y, text, at);
    const isQuoted = text[at] === '"' || text[at] === "'";
    const end = isQuoted ? stringEnd(text, at) : skip(/[\w-]*/y, text, at);
    if (end === undefined || end === at) return undefined;
    const part = isQuoted ? contentOf(text.slice(at, end)) : text.slice(at, end);
    if (part === undefined) return undefined;
    path.push(part);
    at = skip(/[ \t]*/y, text, end);
    if (text[at] !== '.') return { path, end: at };
  }
}

/** What stands in quotes. Undefined for more than a line, and for what JSON writes otherwise, which no key needs. */
function contentOf(quoted: string): string | undefined {
  if (/[\r\n]/.test(quoted)) return undefined;
  if (quoted.startsWith("'")) return quoted.startsWith("'''") ? undefined : quoted.slice(1, -1);
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return undefined;
  }
}

/**
 * Where the line after a value begins.
 *
 * @param onKey hears the keys of the value, if it is an inline table, and not those of the tables in it.
 */
function valueEnd(text: string, start: number, onKey: (path: readonly string[]) => void): number | undefined {
  const open: Open = [];
  let mayHaveKey = false;
  for (let at = start; at < text.length; ) {
    const sign = text[at] ?? '';
    if (open.length === 0) {
      const end = lineEnd(text, at);
      if (end !== undefined) return end;
    }
    const isBlank = /[\s#]/.test(sign);
    if (mayHaveKey && !isBlank && sign !== '}') {
      mayHaveKey = false;
      const key = keyAt(text, at);
      if (key === undefined) return undefined;
      onKey(key.path);
      at = key.end;
    } else if (sign === '"' || sign === "'") {
      const end = stringEnd(text, at);
      if (end === undefined) return undefined;
      at = end;
    } else if (sign === '#') {
      at = skip(/[^\n]*/y, text, at);
    } else {
      if (sign === '{' || sign === '[') open.push(sign === '{' ? '}' : ']');
      if ((sign === '}' || sign === ']') && open.pop() !== sign) return undefined;
      if (!isBlank) mayHaveKey = open.length === 1 && open[0] === '}' && (sign === '{' || sign === ',');
      at++;
    }
  }
  return open.length === 0 ? text.length : undefined;
}

/** Where a string ends. Undefined where it does not, or not on its line if it must. */
function stringEnd(text: string, start: number): number | undefined {
  const quote = text[start] ?? '';
  const isLong = text.startsWith(quote.repeat(3), start);
  const closing = isLong ? quote.repeat(3) : quote;
  for (let at = start + closing.length; at < text.length; at++) {
    if (text.startsWith(closing, at)) {
      let end = at + closing.length;
      // Up to two quotes of its own may stand in front of those that close it.
      for (let own = 0; isLong && own < 2 && text[end] === quote; own++) end++;
      return end;
    }
    if (text[at] === '\n' && !isLong) return undefined;
    if (text[at] === '\\' && quote === '"') at++;
  }
  return undefined;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
