import { lineEnd, lineStart, type Span, startOfNextLine, type TextEdit } from './text.ts';

/** A sign that looks right to a person, and of which YAML makes a part of the word beside it. */
export interface OddSign {
  readonly span: Span;
  readonly message: string;
  /** Mends it, and its neighbors of the same kind: somebody who writes it once writes it again on the next line. */
  readonly repair: { readonly title: string; readonly edits: readonly TextEdit[] };
}

/** One kind of such signs. */
interface Kind {
  /** What comes in front of the sign on its line, beside spaces: the hyphens of items in front of a key. */
  readonly lead: RegExp;
  /** The word in front of the sign, and the sign with what is too much around it. Matches behind the lead. */
  readonly pattern: RegExp;
  readonly written: string;
  readonly title: string;
  readonly titleOfMany: string;
  /** @param name what was written: the word in front of a colon, or the sign itself. */
  readonly message: (name: string) => string;
}

const beforeKey = /^ *(?:- +)*/;
const beforeItem = /^ */;

const kinds: readonly Kind[] = [
  {
    // An address such as https://... is none. A space that only looks like one is none behind a colon.
    lead: beforeKey,
    pattern: /^([A-Za-z][\w-]*)(:(?:[^\S \t\r\n][^\S\r\n]*)?)(?![\s/]|$)/,
    written: ': ',
    title: 'Write a space behind the colon',
    titleOfMany: 'Write a space behind each colon',
    message: (name) =>
      `There is no space behind the colon of "${name}", so that key and value are read as one word. Write a space behind the colon.`,
  },
  {
    lead: beforeKey,
    pattern: /^([A-Za-z][\w-]*)([^\S\n]*[\uFF1A\uFE55\uFE13\u2236\uA789\u02D0][^\S\n]*)/,
    written: ': ',
    title: 'Write a colon and a space',
    titleOfMany: 'Write a colon and a space in each place',
    message: (name) =>
      `Behind "${name}" stands a sign that only looks like a colon, such as the wide one of a Chinese keyboard, and YAML reads it as a letter. Write a colon and a space.`,
  },
  {
    // A sign of equality would be a part of the name, and a text with one in it starts with more than one word.
    lead: beforeKey,
    pattern: /^([A-Za-z][\w-]*)([^\S\n]*[=;](?:[^\S\n]+|(?=["'])))(?=\S)/,
    written: ': ',
    title: 'Write a colon and a space',
    titleOfMany: 'Write a colon and a space in each place',
    message: (name) =>
      `Behind "${name}" stands a sign that is no colon, so that key and value are read as one text. Write a colon and a space.`,
  },
  {
    lead: beforeItem,
    pattern: /^()(-)(?=[A-Za-z"'{[])/,
    written: '- ',
    title: 'Write a space behind the hyphen',
    titleOfMany: 'Write a space behind each hyphen',
    message: () =>
      'There is no space behind the hyphen, so that YAML reads it as a part of the word. Write a space behind the hyphen of each item of a list.',
  },
  {
    lead: beforeItem,
    pattern: /^()((?:[\u2010-\u2015\u2022\u2043\u2212\u25AA\u25CF\u25E6\u00B7\uFF0D][^\S\n]*)|\*[^\S\n]+)(?=\S)/,
    written: '- ',
    title: 'Write a hyphen and a space',
    titleOfMany: 'Write a hyphen and a space in front of each item',
    message: () =>
      'This line starts with a bullet or a dash, such as a word processor makes of a hyphen, and YAML does not read it as one. Write a hyphen and a space.',
  },
  {
    lead: beforeItem,
    pattern: /^()(\d{1,3}[.)][^\S\n]+)(?=\S)/,
    written: '- ',
    title: 'Write a hyphen and a space in place of the number',
    titleOfMany: 'Write a hyphen and a space in place of each number',
    message: () =>
      'This line starts with a number, as the items of a list do in a word processor, and YAML reads it as a part of the text. Write a hyphen and a space. The order of the items is that of the lines.',
  },
];

/** Lines above and below that are mended along with one, at most. */
const MOST_NEIGHBORS = 500;

/** Lines that are longer than this, in UTF-16 code units, were not written by a person. */
const LONGEST_LINE = 4_000;

/**
 * The first odd sign on the lines of a stretch, which may start in the middle of a line, where a key does.
 *
 * @param belongs whether what a sign would make belongs there: a key of a name, or an item where there is none.
 */
export function oddSignIn(
  text: string,
  { start, end }: Span,
  belongs: (key: string | undefined) => boolean = () => true,
): OddSign | undefined {
  for (let at = start; at < end; at = startOfNextLine(text, lineEnd(text, at))) {
    const found = oddSignAt(text, at, end, belongs);
    if (found !== undefined) return found;
    if (lineEnd(text, at) === text.length) break;
  }
  return undefined;
}

function oddSignAt(
  text: string,
  from: number,
  end: number,
  belongs: (key: string | undefined) => boolean,
): OddSign | undefined {
  for (const kind of kinds) {
    const at = firstWord(text, from, kind);
    const sign = signAt(text, at, kind);
    if (sign === undefined || sign.start >= end) continue;
    if (!belongs(kind.written === '- ' ? undefined : text.slice(at, sign.start))) continue;
    const neighbors = neighborsOf(text, at, kind);
    const edits = [...editsAt(text, at, sign, kind), ...neighbors.flatMap((neighbor) => neighbor.edits)];
    const { titleOfMany } = neighbors.find((neighbor) => neighbor.kind !== kind)?.kind ?? kind;
    return {
      span: { start: at, end: sign.end },
      message: kind.message(text.slice(at, sign.start)),
      repair: { title: edits.length === 1 ? kind.title : titleOfMany, edits },
    };
  }
  return undefined;
}

/** Where the first word stands from a place in a line on. */
function firstWord(text: string, from: number, { lead }: Kind): number {
  return from + (lead.exec(text.slice(from, endOfLine(text, from)))?.[0].length ?? 0);
}

function endOfLine(text: string, from: number): number {
  return Math.min(lineEnd(text, from), from + LONGEST_LINE);
}

/** Where a sign stands, with what is too much around it, behind the word that starts at a place. */
function signAt(text: string, at: number, { pattern }: Kind): Span | undefined {
  const [, word, sign] = pattern.exec(text.slice(at, endOfLine(text, at))) ?? [];
  if (word === undefined || sign === undefined) return undefined;
  const start = at + word.length;
  return { start, end: start + sign.length };
}

function editsAt(text: string, at: number, sign: Span, { written }: Kind): readonly TextEdit[] {
  // What is written already is left as it is, so that the smallest edit comes out.
  const kept = text.charAt(sign.start) === written.charAt(0) ? 1 : 0;
  const own = { span: { start: sign.start + kept, end: sign.end }, newText: written.slice(kept) };
  return written === '- ' ? [own, ...shifted(text, at, sign)] : [own];
}

/** The further keys of an item stand below its first one, and have to move along with it. */
function shifted(text: string, at: number, sign: Span): readonly TextEdit[] {
  const start = lineStart(text, at);
  const by = '- '.length - (sign.end - sign.start);
  // The next line of the same column is the next item, and moves by itself.
  const below = linesFrom(text, at, at - start + 1, 1, beforeItem);
  if (by === 0 || below[0]?.column !== sign.end - start) return [];
  return below.map(({ start }) => ({
    span: { start, end: start + Math.max(0, -by) },
    newText: ' '.repeat(Math.max(0, by)),
  }));
}

/**
 * What mends the lines of the same column around one, as far as they have a mistake of which the same sign comes: a wide
 * colon stands beside one without a space.
 */
function neighborsOf(
  text: string,
  at: number,
  kind: Kind,
): readonly { readonly kind: Kind; readonly edits: readonly TextEdit[] }[] {
  const own = at - lineStart(text, at);
  const alike = kind.written === ': ' ? kinds.filter(({ written }) => written === kind.written) : [kind];
  const found: { readonly kind: Kind; readonly edits: readonly TextEdit[] }[] = [];
  for (const step of [-1, 1] as const) {
    for (const { start, column } of linesFrom(text, at, own, step, kind.lead)) {
      // What stands further in belongs to the line above it.
      if (column > own) continue;
      const other = alike.find((candidate) => signAt(text, start + column, candidate) !== undefined);
      const sign = other === undefined ? undefined : signAt(text, start + column, other);
      if (other === undefined || sign === undefined) break;
      found.push({ kind: other, edits: editsAt(text, start + column, sign, other) });
    }
  }
  return found;
}

interface Line {
  readonly start: number;
  /** Where its first word stands in it. */
  readonly column: number;
}

/** The lines above or below a place, as far as their first words stand in a column or further in. Blank ones are left out. */
function linesFrom(text: string, at: number, least: number, step: -1 | 1, lead: RegExp): readonly Line[] {
  const lines: Line[] = [];
  let start = lineStart(text, at);
  while (lines.length < MOST_NEIGHBORS) {
    const next = step > 0 ? startOfNextLine(text, lineEnd(text, start)) : lineStart(text, Math.max(0, start - 1));
    if (next === start || next >= text.length) break;
    start = next;
    const line = text.slice(start, endOfLine(text, start));
    if (line.trim() === '') continue;
    const column = lead.exec(line)?.[0].length ?? 0;
    if (column < least) break;
    lines.push({ start, column });
  }
  return lines;
}
