import { keptByText } from './kept-by-text.ts';

/** A dash that the framework bans, and what to write instead. */
export interface Dash {
  /** Where the text to replace starts, in UTF-16 code units. The spaces around the dash belong to it. */
  readonly start: number;
  readonly end: number;
  /** The dash as it was found, without the spaces around it. Neighboring dashes count as one. */
  readonly dash: string;
  readonly replacement: string;
  /**
   * Whether nothing follows the dash in its paragraph. Most often the sentence is still being written then, and only
   * the person knows how it goes on.
   */
  readonly isOpen: boolean;
}

/**
 * Finds the dashes that never reach a reader: the em dash and its relatives (horizontal bar, two-em, three-em, small
 * and vertical forms), and the en dash where it stands between spaces or at the edge of a line and so does the work of
 * an em dash. An en dash inside a range (`10\u201320`) or a compound is none.
 */
export const findDashes = keptByText((text): readonly Dash[] => {
  const found: Dash[] = [];
  let offset = 0;
  while (offset < text.length) {
    if (!isDash(text, offset)) {
      offset++;
      continue;
    }
    const run = runAt(text, offset);
    offset = run.end;
    if (isBanned(run)) found.push(replaced(run));
  }
  return found;
});

/** The text without any of the dashes that `findDashes` finds. Doing it twice changes nothing more. */
export function withoutDashes(text: string): string {
  let result = '';
  let done = 0;
  for (const { start, end, replacement } of findDashes(text)) {
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}

const EN_DASH = '\u2013';
const emDashes = '\u2014\u2015\u2E3A\u2E3B\uFE58\uFE31';
const lineBreaks = '\n\r\u2028\u2029';
/** Spaces that do not end a line, those without width among them. */
const space = /[ \t\u00A0\u1680\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]/;

/** How much text around a dash decides about it, in UTF-16 code units. A limit keeps long texts from costing time. */
const VIEW = 80;

/** Dashes with nothing but spaces between them, and what stands around them. */
interface Run {
  /** The first dash. */
  readonly first: number;
  /** Behind the last dash. */
  readonly last: number;
  /** The spaces around included. */
  readonly start: number;
  readonly end: number;
  readonly dash: string;
  /** What stands before, back to the start of its line; at most `VIEW` units, and then it does not hold the start. */
  readonly line: string;
  readonly holdsLineStart: boolean;
  /** At most `VIEW` units of what follows, next lines included. */
  readonly after: string;
}

function runAt(text: string, first: number): Run {
  let start = first;
  while (start > 0 && space.test(text.charAt(start - 1))) start--;
  let last = first;
  let end = first;
  let dash = '';
  for (; end < text.length; end++) {
    if (isDash(text, end)) {
      dash += text.charAt(end);
      last = end + 1;
    } else if (!space.test(text.charAt(end))) {
      break;
    }
  }
  let lineStart = start;
  while (lineStart > 0 && start - lineStart < VIEW && !lineBreaks.includes(text.charAt(lineStart - 1))) lineStart--;
  return {
    first,
    last,
    start,
    end,
    dash,
    line: text.slice(lineStart, start),
    holdsLineStart: lineStart === 0 || lineBreaks.includes(text.charAt(lineStart - 1)),
    after: text.slice(end, end + VIEW),
  };
}

function isDash(text: string, offset: number): boolean {
  const character = text.charAt(offset);
  return character === EN_DASH || emDashes.includes(character);
}

function isBanned(run: Run): boolean {
  if ([...run.dash].some((character) => emDashes.includes(character))) return true;
  const opened = run.start < run.first || (run.line === '' && run.holdsLineStart);
  const closed = run.last < run.end || run.after === '' || lineBreaks.includes(run.after.charAt(0));
  return opened && closed;
}

function replaced(run: Run): Dash {
  const { first, last, start, end, dash, line, after } = run;
  // Three or more dashes in a row draw a line, in a comment for example.
  if (dash.length >= 3) {
    return { start: first, end: last, dash, replacement: '-'.repeat(dash.length), isOpen: false };
  }
  const isOpen = endsParagraph.test(after);
  if (run.holdsLineStart && introducesLine.test(line)) {
    return { start: first, end, dash, replacement: endsLine(after) ? '-' : '- ', isOpen };
  }
  return { start, end, dash, replacement: insideLine(run), isOpen };
}

/** What a line may hold before its words: a bullet, a number, the mark of a comment or of a quote. */
const introducesLine = /^\s*(?:[#>*+\u2022-]+|\d+[.)])?$/;

function insideLine({ first, last, start, end, dash, line, after }: Run): string {
  if (/[([{\u201C\u2018]$/.test(line) || /^(?:[,.;:!?)\]}\u201D\u2019]|["'](?![\p{L}\p{N}]))/u.test(after)) return '';
  const gap = endsLine(after) ? '' : ' ';
  if (/[,.;:!?]["'\u201D\u2019)]?$/.test(line)) return gap;
  // With spaces around it, an em dash between two numbers rather parts two clauses: "Tier 1, 30 days".
  if ((dash === EN_DASH || (start === first && last === end)) && isRange(line, after)) return ' to ';
  return (endsParagraph.test(after) || startsSentence.test(after.trimStart()) ? '.' : ',') + gap;
}

function isRange(before: string, after: string): boolean {
  return /\d[kKM%]?$/.test(before) && /^[$\u20AC\u00A3]?\d/.test(after);
}

function endsLine(after: string): boolean {
  return after === '' || lineBreaks.includes(after.charAt(0));
}

/** The end of the text, an empty line, or a line that starts a new item of a list. */
const endsParagraph = /^\s*$|^(?:\r\n|\r(?!\n)|\n)[ \t]*(?:[\r\n]|[-*+\u2022\u2013\u2014][ \t])/;

/**
 * A capital letter alone may open a name ("one partner, Contoso"), where a period would be wrong and a comma is not.
 * These words have a capital letter only where a sentence starts.
 */
const startsSentence = new RegExp(
  `^(?:${[
    'A|An|The|This|That|These|Those|Here|There|Then|Thus|So|But|And|Or|Yet|For|Nor|If|When|While|Once|Until|Unless',
    'Before|After|Since|Because|Although|However|Otherwise|Instead|Also|Only|Even|Still|In|On|At|By|To|From|With',
    'Without|Within|During|Under|Over|We|They|It|He|She|You|I|Our|Their|Its|Your|His|Her|My|No|Not|None|Nobody',
    'Nothing|Each|Every|Everyone|Everything|All|Any|Anyone|Both|Some|Many|Most|Few|One|Two|Three|What|Who|Why|How',
    'Where|Which|Do|Does|Did|Is|Are|Was|Were|Has|Have|Can|May|Must|Should|Will|Please|Let|Never|Always',
  ].join('|')})(?![\\p{L}\\p{N}_])`,
  'u',
);
