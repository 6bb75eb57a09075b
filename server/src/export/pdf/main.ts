import { unzlibSync } from 'fflate';
import pdfMake from 'pdfmake/build/pdfmake.js';
import type { Content, Node, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { PlanDocument, Section } from '../../render/model.ts';
import { fromBase64 } from '../base64.ts';
import type { ExporterBundle } from '../exporter.ts';
import { unknownCharacters } from '../fonts/unknown-characters.ts';
import { colors } from '../look.ts';
import { blocks, line, values } from './blocks.ts';
import { printable } from './printable.ts';

/** Writes a document as PDF, on A4: text that can be selected, pictures that stay sharp, a contents list, bookmarks. */
const exporter: ExporterBundle = async (document, { date, fonts }) => {
  const regular = unzlibSync(fromBase64(fonts.regular));
  const bold = unzlibSync(fromBase64(fonts.bold));
  pdfMake.setFonts({
    Sans: { normal: 'regular.ttf', bold: 'bold.ttf', italics: 'regular.ttf', bolditalics: 'bold.ttf' },
  });
  pdfMake.addVirtualFileSystem({ 'regular.ttf': fontFile(regular), 'bold.ttf': fontFile(bold) });
  // Nothing in a plan makes the writer fetch anything.
  pdfMake.setUrlAccessPolicy(() => false);
  Object.assign(pdfMake, { localAccessPolicy: () => false });
  const bytes = await pdfMake.createPdf(definition(document, date)).getBuffer();
  return { bytes: new Uint8Array(bytes), notes: notes(unknownCharacters(document, regular, printable)) };
};

export default exporter;

/** The types of the package know fonts as base64 only, the package takes bytes as well. */
function fontFile(font: Uint8Array): string {
  return { data: font, encoding: 'binary' } as unknown as string;
}

function notes(unknown: readonly string[]): readonly string[] {
  if (unknown.length === 0) return [];
  const some = unknown.slice(0, 10).join(' ');
  const more = unknown.length > 10 ? ` and ${unknown.length - 10} more` : '';
  return [
    `The fonts of the PDF have the scripts of Europe. These characters are printed as empty boxes: ${some}${more}. A Word document or a web page shows them.`,
  ];
}

/** In points. */
const page = { width: 595.28, margin: 54, top: 58, bottom: 62 };
const width = page.width - 2 * page.margin;

function definition(document: PlanDocument, date: string): TDocumentDefinitions {
  const title = printable(document.title);
  return {
    version: '1.7',
    pageSize: 'A4',
    pageMargins: [page.margin, page.top, page.margin, page.bottom],
    language: 'en',
    displayTitle: true,
    info: {
      title,
      subject: document.heading,
      creator: 'Partner Plan',
      producer: 'Partner Plan',
      creationDate: new Date(`${date}T00:00:00Z`),
    },
    content: [cover(document), contents, ...sections(document)],
    footer: (current, count) => ({
      columns: [
        { text: title, alignment: 'left' },
        { text: `Page ${current} of ${count}`, alignment: 'right', width: 90 },
      ],
      style: 'footer',
      margin: [page.margin, 22, page.margin, 0],
    }),
    // A heading does not stand alone at the end of a page.
    pageBreakBefore: ({ id, headlineLevel, startPosition }, { getFollowingNodesOnPage }) =>
      (id === firstSection && startPosition.pageNumber === 1) ||
      (headlineLevel !== undefined && (startPosition.verticalRatio > 0.88 || isLonely(getFollowingNodesOnPage()))),
    defaultStyle: { font: 'Sans', fontSize: 9.5, lineHeight: 1.25, color: `#${colors.text}` },
    styles: {
      title: { fontSize: 22, bold: true, lineHeight: 1.15 },
      subtitle: { fontSize: 14, color: `#${colors.quiet}`, margin: [0, 4, 0, 0] },
      section: { fontSize: 15, bold: true, color: `#${colors.accent}`, margin: [0, 22, 0, 3] },
      topic: { fontSize: 11, bold: true, margin: [0, 12, 0, 4] },
      paragraph: { margin: [0, 0, 0, 5] },
      block: { margin: [0, 2, 0, 6] },
      item: { margin: [0, 0, 0, 2] },
      table: { fontSize: 8.5, margin: [0, 4, 0, 8] },
      tableHead: { bold: true },
      label: { color: `#${colors.quiet}` },
      caption: { fontSize: 8.5, color: `#${colors.quiet}`, margin: [0, 4, 0, 0] },
      contentsTitle: { fontSize: 12, bold: true, margin: [0, 4, 0, 6] },
      contentsSection: { fontSize: 8.5, bold: true, lineHeight: 1.15 },
      contentsTopic: { fontSize: 8, color: `#${colors.quiet}`, lineHeight: 1.15 },
      footer: { fontSize: 8, color: `#${colors.quiet}` },
    },
  };
}

function cover({ heading, name, head, facts }: PlanDocument): Content {
  return {
    stack: [
      { text: printable(heading), style: 'title' },
      ...(name ? [{ stack: [line(name)], style: 'subtitle' }] : []),
      rule(1.5, [0, 10, 0, 12]),
      values([...head, ...facts], { width, column: '' }),
      rule(0.5, [0, 8, 0, 10]),
    ],
  };
}

/** The entries stand in two columns, so that the list fits below the facts. */
const contents: Content = {
  stack: [
    { text: 'Contents', style: 'contentsTitle' },
    { columns: [{ toc: { id: 'left' } }, { toc: { id: 'right' } }], columnGap: 28 },
  ],
};

function sections({ sections: all }: PlanDocument): Content[] {
  const lengths = all.map(({ blocks: content }) => 1.3 + content.filter(({ kind }) => kind === 'topic').length);
  const left = leftColumn(lengths);
  return all.map((each, index) => section(each, index < left ? 'left' : 'right', index === 0));
}

/** How many sections stand in the left column, so that the longer column is as short as can be. */
function leftColumn(lengths: readonly number[]): number {
  const sum = (part: readonly number[]): number => part.reduce((total, length) => total + length, 0);
  const longer = lengths.map((_, index) => Math.max(sum(lengths.slice(0, index)), sum(lengths.slice(index))));
  return longer.indexOf(Math.min(...longer));
}

const firstSection = 'first section';

/**
 * The first section starts a page, so that what stands before it is a cover. Behind contents that go on to a second page
 * it follows directly, because a page with the last line of the contents would be all but empty.
 */
function section({ title, blocks: content }: Section, column: string, isFirst: boolean): Content {
  const heading: Content = {
    text: printable(title),
    style: 'section',
    headlineLevel: 1,
    tocItem: column,
    tocStyle: 'contentsSection',
    tocNumberStyle: 'contentsSection',
    tocMargin: [0, 5, 0, 0],
    outline: true,
    outlineExpanded: true,
    ...(isFirst ? { id: firstSection } : {}),
  };
  const opening = [heading, rule(0.5, [0, 0, 0, 8])];
  return { stack: [...blocks(content, { width, column }, opening)] };
}

/** Whether nothing but lines and other headings stand below a heading on its page. */
function isLonely(following: readonly Node[]): boolean {
  return following.every(({ canvas, headlineLevel }) => canvas !== undefined || headlineLevel !== undefined);
}

function rule(lineWidth: number, margin: [number, number, number, number]): Content {
  const lineColor = `#${lineWidth > 1 ? colors.accent : colors.line}`;
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth, lineColor }], margin };
}
