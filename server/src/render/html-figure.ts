import { escapeHtml } from './escape-html.ts';
import type { HtmlAdditions } from './html-additions.ts';
import { place } from './html-inline.ts';
import { tableHtml } from './html-table.ts';
import { type Figure, pictureId } from './model.ts';
import { renderSvg } from './svg.ts';

/** In pixels: one that fills a page, and one for narrow windows and large letters. The style sheet shows one of them. */
const widths = { wide: 720, narrow: 300 };

/** In pixels: a wide picture that is higher would have letters below 6 points on a sheet of paper. */
const highestOnPaper = 1000;

/** Writes a picture in two widths, with its title and, folded away, its table. */
export function figureHtml(figure: Figure, additions: HtmlAdditions): string {
  const drawings = Object.entries(widths).map(([name, width]) => ({
    name,
    ...renderSvg(figure, { width, colors: 'theme', additions }),
  }));
  const isTall = drawings.some(({ name, height }) => name === 'wide' && height > highestOnPaper);
  return `<figure class="figure${isTall ? ' tall' : ''}" id="${pictureId(figure)}"${place(figure.span, additions)}>
<div class="drawings">
${drawings.map(({ name, svg }) => `<div class="drawing ${name}">${svg}</div>\n`).join('')}</div>
<figcaption>${escapeHtml(figure.title)}</figcaption>
<details class="as-table">
<summary>The same as a table</summary>
${tableHtml(figure.table, additions)}</details>
</figure>
`;
}
