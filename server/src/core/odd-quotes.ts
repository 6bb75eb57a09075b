import { lineEnd, type Span, type TextEdit } from './text.ts';

/** Quotes around the value of a line that YAML takes for something else: letters, or the end of the text. */
export interface OddQuotes {
  readonly span: Span;
  readonly message: string;
  readonly repair: { readonly title: string; readonly edits: readonly TextEdit[] };
}

/** An apostrophe of a word processor is a letter of the text as long as it stands inside a word. */
const around =
  /^( *(?:- +)*(?:[A-Za-z][\w-]*: +)?)([\u00AB\u00BB\u2018-\u201F\u2039\u203A\uFF02\uFF07])((?:[^\u00AB\u00BB\u2018-\u201F\u2039\u203A\uFF02\uFF07]|(?<=\p{L})\u2019(?=\p{L}))*)([\u00AB\u00BB\u2018-\u201F\u2039\u203A\uFF02\uFF07])[ \t]*$/u;

/** Those on the line that starts at a place. */
export function oddQuotesAt(text: string, line: number): OddQuotes | undefined {
  const [, lead, open, words] = around.exec(text.slice(line, lineEnd(text, line))) ?? [];
  if (lead === undefined || open === undefined || words === undefined) return undefined;
  const start = line + lead.length;
  const end = start + open.length + words.length + 1;
  return {
    span: { start, end },
    message:
      'The quotes around this text are those of a word processor, and YAML reads them as letters. Write straight quotes.',
    repair: {
      title: 'Write straight quotes',
      edits: [{ span: { start, end }, newText: `'${words.replaceAll("'", "''")}'` }],
    },
  };
}

/** A text in quotes behind its key or its hyphen. */
const quoted = /^( *(?:- +)*(?:[A-Za-z][\w-]*: +)?)(["'])(.*)$/;

/**
 * Quotes inside of quotes on the line that starts at a place: the first of them ends the text for YAML, and what follows is
 * read as something else.
 */
export function quotesInsideAt(text: string, line: number): OddQuotes | undefined {
  const [, lead, quote, all = ''] = quoted.exec(text.slice(line, lineEnd(text, line))) ?? [];
  const rest = (/^(?:\S|[ \t](?!#))*/.exec(all)?.[0] ?? all).trimEnd();
  // What is escaped in one kind of quotes is not in the other.
  if (lead === undefined || quote === undefined || (quote === '"' && rest.includes('\\'))) return undefined;
  let end = rest.indexOf(quote);
  while (quote === "'" && end >= 0 && rest[end + 1] === "'") end = rest.indexOf(quote, end + 2);
  if (end < 0 || /^[ \t]*(?:$|[,\]}#:])/.test(rest.slice(end + 1))) return undefined;
  const isAround = rest.endsWith(quote);
  const words = isAround ? rest.slice(0, -1) : quote + rest;
  const meant = quote === "'" ? words.replaceAll("''", "'") : words;
  const newText = meant.includes("'") && !/["\\]/.test(meant) ? `"${meant}"` : `'${meant.replaceAll("'", "''")}'`;
  const start = line + lead.length;
  const span = { start, end: start + quote.length + rest.length };
  return {
    span,
    message: isAround
      ? 'The text has the same quotes in it that stand around it, and for YAML it ends at the first of them. Write the other quotes around it.'
      : 'The text goes on behind its closing quote, where it ends for YAML. Put the whole text in quotes.',
    repair: {
      title: isAround ? 'Write the other quotes around the text' : 'Put the whole text in quotes',
      edits: [{ span, newText }],
    },
  };
}
