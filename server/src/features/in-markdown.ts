import { escapeMarkdown, markdownCode } from '../render/escape-markdown.ts';
import { plainText } from '../render/plain-text.ts';

/** Words of the plan, letter by letter: a name in it is never a link or a picture, which an editor would load. */
export function inMarkdown(text: string): string {
  return escapeMarkdown(inOneLine(text));
}

/** A technical name of the plan, as code. */
export function codeInMarkdown(text: string): string {
  return markdownCode(inOneLine(text));
}

function inOneLine(text: string): string {
  return plainText(text).replaceAll('\n', ' ');
}
