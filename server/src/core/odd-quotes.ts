import { lineEnd, type Span, type TextEdit } from './text.ts';

/** Quotes of a word processor around the value of a line, which YAML takes for letters. */
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
