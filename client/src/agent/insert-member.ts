/** An object in a JSON text, by where its braces stand. */
interface Found {
  /** Of the brace that opens it. */
  readonly start: number;
  /** Of the brace that closes it. */
  readonly end: number;
}

/**
 * A JSON text in which an object has one more member, at its end. Everything else stays as it is written, and the member
 * has the indentation and the line breaks of the text.
 *
 * @param text JSON without comments, of which the outermost value is an object. A byte order mark may stand in front.
 * @param path the keys that lead to the object; none for the outermost one.
 * @returns undefined where the path leads to no object, or to two.
 */
export function insertMember(text: string, path: readonly string[], key: string, value: object): string | undefined {
  const found = objectAt(text, path);
  if (found === undefined) return undefined;
  const inside = text.slice(found.start + 1, found.end);
  const isEmpty = inside.trim() === '';
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  // Where several members stand on one line, one more does too.
  if (!(isEmpty ? text.trim() : inside).includes('\n') && !(isEmpty && path.length === 0)) {
    const spaced = /[:,]\s/.test(text);
    const member = `${JSON.stringify(key)}:${spaced ? ' ' : ''}${spaced ? onOneLine(value) : JSON.stringify(value)}`;
    const end = found.start + 1 + inside.trimEnd().length;
    const padding = isEmpty ? '' : inside.slice(inside.trimEnd().length);
    return `${text.slice(0, end)}${isEmpty ? '' : spaced ? ', ' : ','}${member}${padding}${text.slice(found.end)}`;
  }
  const unit = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const line = text.slice(text.lastIndexOf('\n', found.start) + 1);
  const outer = /^[ \t]*/.exec(line)?.[0] ?? '';
  const inner = (isEmpty ? undefined : /\n([ \t]*)\S/.exec(inside)?.[1]) ?? outer + unit;
  const member = `${inner}${JSON.stringify(key)}: ${JSON.stringify(value, undefined, unit).replaceAll('\n', `\n${inner}`)}`;
  const end = found.start + 1 + inside.trimEnd().length;
  const added = `${isEmpty ? '' : ','}\n${member}\n${outer}`.replaceAll('\n', lineBreak);
  return text.slice(0, end) + added + text.slice(found.end);
}

/** `{ "a": 1 }`, as people write JSON on one line. */
function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${onOneLine(member)}`);
  return `{ ${members.join(', ')} }`;
}

/**
 * Where an object stands. Undefined also where a key that leads to it stands there twice: not everyone who reads JSON
 * takes the same one.
 */
function objectAt(text: string, path: readonly string[]): Found | undefined {
  /** The keys of the objects around a place, with where each object starts. Undefined in a list. */
  const around: { readonly start: number; key: string | undefined }[] = [];
  let found: Found | undefined;
  /** How many keys of the path were passed, from the outermost one on. */
  let passed = 0;
  const sign = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g;
  for (let match = sign.exec(text); match !== null; match = sign.exec(text)) {
    const [written, colon] = match;
    const last = around.at(-1);
    if (written.startsWith('"')) {
      if (colon === undefined || last === undefined) continue;
      last.key = JSON.parse(written.slice(0, -colon.length)) as string;
      const isOnPath = around.length <= path.length && around.every(({ key }, at) => key === path[at]);
      if (isOnPath && around.length <= passed) return undefined;
      if (isOnPath) passed = around.length;
    } else if (written === '{' || written === '[') {
      around.push({ start: match.index, key: undefined });
    } else {
      around.pop();
      const keys = around.map(({ key }) => key);
      const isIt = keys.length === path.length && path.every((key, at) => keys[at] === key);
      if (written === '}' && isIt && last !== undefined) found = { start: last.start, end: match.index };
    }
  }
  return found;
}
