import type { Span } from '../core/text.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlStyle } from './html-style.ts';
import type { Block, Cell, Entry, Inline, List, ListItem, PlanDocument, Row, Section, Table } from './model.ts';
import { missingWords } from './model.ts';

/** Writes a document as one HTML file that needs nothing beside it. */
export function renderHtml(document: PlanDocument): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(document.title)}</title>
<style>
${htmlStyle}</style>
</head>
<body>
<main>
${renderHtmlBody(document)}</main>
</body>
</html>
`;
}

/**
 * Writes the body of a document for a page that brings its own style. An element that comes from a place in the plan
 * carries `data-start` and `data-end`, offsets in UTF-16 code units. Holes have the class `missing`.
 */
export function renderHtmlBody(document: PlanDocument): string {
  const name = document.name ? element('p', { class: 'subtitle', span: spanOf(document.name) }, document.name) : '';
  const facts = [...document.head, ...document.facts];
  return `<header>\n<h1>${escapeHtml(document.heading)}</h1>\n${name}${valuesHtml(facts)}</header>\n${document.sections.map(sectionHtml).join('')}`;
}

function sectionHtml({ id, title, blocks, span }: Section): string {
  const heading = `${id}-heading`;
  return `<section class="section" id="${id}" aria-labelledby="${heading}"${place(span)}>
<h2 id="${heading}"${place(span)}>${escapeHtml(title)}</h2>
${blocks.map(blockHtml).join('')}</section>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'topic':
      return `<h3${place(block.span)}>${escapeHtml(block.label)}</h3>\n${block.blocks.map(blockHtml).join('')}`;
    case 'paragraph':
      return element('p', { span: block.span ?? spanOf(block.content) }, block.content);
    case 'missing':
      return `<p class="missing"${place(block.span)}>${escapeHtml(missingWords(block))}.</p>\n`;
    case 'list':
      return listHtml(block);
    case 'table':
      return tableHtml(block);
    case 'values':
      return valuesHtml(block.entries);
  }
}

function valuesHtml(entries: readonly Entry[]): string {
  return `<dl>\n${entries.map(entryHtml).join('')}</dl>\n`;
}

function entryHtml({ label, blocks, span }: Entry): string {
  const term = `<dt>${escapeHtml(label)}</dt>\n`;
  const [only, ...others] = blocks;
  if (only?.kind === 'paragraph' && others.length === 0) {
    return term + element('dd', { span: span ?? only.span ?? spanOf(only.content) }, only.content);
  }
  return `${term}<dd${place(span)}>\n${blocks.map(blockHtml).join('')}</dd>\n`;
}

function listHtml({ items, ordered, span }: List): string {
  const tag = ordered ? 'ol' : 'ul';
  const lines = items.map((item) => element('li', { span: placeOf(item) }, item.content));
  return `<${tag}${place(span)}>\n${lines.join('')}</${tag}>\n`;
}

function tableHtml({ caption, columns, rows, span }: Table): string {
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>\n`).join('');
  return `<table aria-label="${escapeHtml(caption)}"${place(span)}>
<thead>
<tr>
${head}</tr>
</thead>
<tbody>
${rows.map(rowHtml).join('')}</tbody>
</table>
`;
}

function rowHtml({ cells, span }: Row): string {
  return `<tr${place(span)}>\n${cells.map((cell, index) => cellHtml(cell, index === 0)).join('')}</tr>\n`;
}

/** The header of a row keeps its lines below each other, another cell with several lines is a list. */
function cellHtml({ items }: Cell, isHeader: boolean): string {
  if (isHeader) {
    const lines = items.map(({ content }) => inlineHtml(content)).join('<br>');
    return `<th scope="row">${lines}</th>\n`;
  }
  const [only, ...others] = items;
  if (only === undefined) return '<td></td>\n';
  if (others.length === 0) return element('td', { span: placeOf(only) }, only.content);
  const lines = items.map((item) => element('li', { span: placeOf(item) }, item.content));
  return `<td>\n<ul>\n${lines.join('')}</ul>\n</td>\n`;
}

function element(
  tag: string,
  attributes: { class?: string; span: Span | undefined },
  content: readonly Inline[],
): string {
  const { span } = attributes;
  const name = attributes.class === undefined ? '' : ` class="${attributes.class}"`;
  return `<${tag}${name}${place(span)}>${inlineHtml(content, span)}</${tag}>\n`;
}

/** Words need no place of their own where the element around them has the same. */
function inlineHtml(content: readonly Inline[], around?: Span): string {
  return content
    .map((inline) => {
      const own = isSame(inline.span, around) ? '' : place(inline.span);
      if (inline.kind === 'missing') return `<span class="missing"${own}>${escapeHtml(missingWords(inline))}</span>`;
      const text = escapeHtml(inline.text).replaceAll('\n', '<br>');
      if (inline.link !== undefined) return `<a href="${escapeHtml(inline.link)}"${own}>${text}</a>`;
      const tag = inline.code ? 'code' : 'span';
      return own === '' && !inline.code ? text : `<${tag}${own}>${text}</${tag}>`;
    })
    .join('');
}

function placeOf({ content, span }: ListItem): Span | undefined {
  return span ?? spanOf(content);
}

/** The place of a line whose words from the plan come from one place. A hole keeps its place for itself. */
function spanOf(content: readonly Inline[]): Span | undefined {
  const [first, ...others] = content.filter(({ span }) => span !== undefined);
  const isOne = content.every(({ kind }) => kind === 'words') && others.every(({ span }) => isSame(span, first?.span));
  return isOne ? first?.span : undefined;
}

function isSame(first: Span | undefined, second: Span | undefined): boolean {
  return first?.start === second?.start && first?.end === second?.end;
}

function place(span: Span | undefined): string {
  return span === undefined ? '' : ` data-start="${span.start}" data-end="${span.end}"`;
}
