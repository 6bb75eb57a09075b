import { readFileSync } from 'node:fs';
import { rules } from '../../server/src/rules/index.ts';
import { root } from './files.ts';

/** The text of the framework with single spaces, without emphasis. */
export function frameworkText(): string {
  return bare(readFileSync(`${root}docs/FRAMEWORK.md`, 'utf8').replace(/^- /gm, ''));
}

/** The framework sentence by sentence. A heading, an item of a list and a line of the output format each begin a new one. */
export function frameworkSentences(): readonly string[] {
  const blocks = readFileSync(`${root}docs/FRAMEWORK.md`, 'utf8').split(
    /\n(?=- |#)|\n\s*\n|\n(?=[A-Z][^\n]*: \[)|\n(?=\[)/,
  );
  return blocks
    .map((block) => bare(block.replace(/^(?:[#>-]+|```)\s*/gm, '')))
    .flatMap((block) => block.split(/(?<=[.?!]["\]]?) (?=[A-Z"[])/))
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** The ids of the rules that quote a sentence, whole or in part. */
export function rulesThatQuote(sentence: string): readonly string[] {
  const wanted = bare(sentence);
  return rules
    .filter(({ source = [] }) => source.some((quote) => bare(quote).includes(wanted) || wanted.includes(bare(quote))))
    .map(({ id }) => id);
}

/** A text as it is compared: emphasis and line breaks say nothing. */
export function bare(text: string): string {
  return text.replaceAll('**', '').replace(/\s+/g, ' ').trim();
}
