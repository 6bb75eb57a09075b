import type { Span } from '../core/text.ts';
import { escapeHtml } from './escape-html.ts';
import type { HtmlAdditions } from './html-additions.ts';
import { nameHtml, wordsHtml } from './html-words.ts';
import type { Inline } from './model.ts';
import { missingWords } from './model.ts';
import { isSameSpan } from './spans.ts';

/** A line of a document in an element. */
export function element(
  tag: string,
  attributes: { readonly own?: string; readonly span: Span | undefined },
  content: readonly Inline[],
  additions: HtmlAdditions,
): string {
  const { own = '', span } = attributes;
  return `<${tag}${own}${place(span, additions)}>${inlineHtml(content, additions, span)}</${tag}>\n`;
}

/** Words need no place of their own where the element around them has the same. */
export function inlineHtml(content: readonly Inline[], additions: HtmlAdditions, around?: Span): string {
  return content
    .map((inline) => {
      const own = isSameSpan(inline.span, around) ? '' : place(inline.span, additions);
      if (inline.kind === 'missing') return `<span class="missing"${own}>${wordsHtml(missingWords(inline))}</span>`;
      const write = inline.code ? nameHtml : inline.link === undefined ? wordsHtml : escapeHtml;
      const text = write(inline.text).replaceAll('\n', '<br>');
      if (inline.link !== undefined) return `<a href="${escapeHtml(inline.link)}"${own}>${text}</a>`;
      const tag = inline.code ? 'code' : 'span';
      return own === '' && !inline.code ? text : `<${tag}${own}>${text}</${tag}>`;
    })
    .join('');
}

/** The attributes of an element that comes from a place in the plan. */
export function place(span: Span | undefined, { attributes }: HtmlAdditions): string {
  if (span === undefined) return '';
  const added = Object.entries(attributes?.(span) ?? {});
  const more = added.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
  return ` data-start="${span.start}" data-end="${span.end}"${more}`;
}
