import { textWidth } from './drawing/text-width.ts';
import { escapeHtml } from './escape-html.ts';
import type { HtmlAdditions } from './html-additions.ts';
import { element, inlineHtml, place } from './html-inline.ts';
import { unbrokenWords, wordsHtml } from './html-words.ts';
import type { Cell, Inline, Row, Table } from './model.ts';
import { missingWords } from './model.ts';
import { spanOfItem } from './spans.ts';

/**
 * Writes a table. On a narrow page its rows become blocks, in which each cell carries its column as a label. Style sheets
 * that lay out a table as blocks take its meaning from it, so that the roles stand there in words.
 */
export function tableHtml(table: Table, additions: HtmlAdditions): string {
  const { caption, columns, rows, span } = table;
  const head = columns.map((column) => `<th scope="col" role="columnheader">${wordsHtml(column)}</th>\n`).join('');
  const width = widthOf(table);
  const room = width === undefined ? '' : ` class="${width}"`;
  return `<table${room} role="table" aria-label="${escapeHtml(caption)}"${place(span, additions)}>
<thead role="rowgroup">
<tr role="row">
${head}</tr>
</thead>
<tbody role="rowgroup">
${rows.map((row) => rowHtml(row, columns, additions)).join('')}</tbody>
</table>
`;
}

function rowHtml({ cells, span }: Row, columns: readonly string[], additions: HtmlAdditions): string {
  const written = cells.map((cell, index) =>
    index === 0 ? headerHtml(cell, additions) : cellHtml(cell, columns[index] ?? '', additions),
  );
  const tall = cells.some(isTall) ? ' class="tall"' : '';
  return `<tr role="row"${tall}${place(span, additions)}>\n${written.join('')}</tr>\n`;
}

/** In letters and items: what fills a third of a sheet in a column of usual width. */
const tallest = { letters: 600, items: 12 };

/** Whether a row may go on on the next sheet, because as a whole it would leave too much of this one white. */
function isTall({ items }: Cell): boolean {
  const letters = items.flatMap(({ content }) => content).reduce((sum, inline) => sum + wordsOf(inline).length, 0);
  return letters > tallest.letters || items.length > tallest.items;
}

/** The first line of a header is its name. What stands below it is a detail, and less heavy. */
function headerHtml({ items }: Cell, additions: HtmlAdditions): string {
  const lines = items.map(({ content }, index) => {
    const line = inlineHtml(content, additions);
    return index === 0 ? line : `<span class="detail">${line}</span>`;
  });
  return `<th scope="row" role="rowheader">${lines.join('<br>')}</th>\n`;
}

function cellHtml({ items }: Cell, column: string, additions: HtmlAdditions): string {
  const own = ` role="cell" data-label="${escapeHtml(column)}"`;
  const [only, ...others] = items;
  if (only === undefined) return `<td${own}></td>\n`;
  if (others.length === 0) return element('td', { own, span: spanOfItem(only) }, only.content, additions);
  const lines = items.map((item) => element('li', { span: spanOfItem(item) }, item.content, additions));
  return `<td${own}>\n<ul>\n${lines.join('')}</ul>\n</td>\n`;
}

/** In parts of the size of the letters: what two widths of a page have, what a cell adds, and the least for a column. */
const small = 40;
const page = 53;
const padding = 2;
const leastColumn = 7;

/**
 * How much room a table needs so that no word in it has to be broken. Below that its rows become blocks: from a page of
 * medium width on it is a table everywhere, a roomy one needs a page, and a wide one never has the room.
 */
function widthOf({ columns, rows }: Table): 'roomy' | 'wide' | undefined {
  const widths = columns.map((column, index) => {
    const texts = rows.flatMap(({ cells }) =>
      (cells[index]?.items ?? []).flatMap(({ content }) => content.map(wordsOf)),
    );
    const widest = Math.max(longestWord([column], 'bold'), longestWord(texts, index === 0 ? 'bold' : 'normal'));
    return Math.max(leastColumn, widest + padding);
  });
  const width = widths.reduce((sum, each) => sum + each, 0);
  if (width <= small) return undefined;
  return width <= page ? 'roomy' : 'wide';
}

/** Words of five letters fit into any column, whatever they are, and those that may be broken need no room. */
function longestWord(texts: readonly string[], weight: 'normal' | 'bold'): number {
  const words = texts.flatMap((text) => unbrokenWords(text)).filter((word) => word.length > 5);
  return words.reduce((widest, word) => Math.max(widest, textWidth(word, 1, weight)), 0);
}

/** Addresses may be broken anywhere. A technical name makes its column wider, and is no reason to give up the table. */
function wordsOf(inline: Inline): string {
  if (inline.kind === 'missing') return missingWords(inline);
  return inline.code || inline.link !== undefined ? '' : inline.text;
}
