import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import { unzlibSync } from 'fflate';
import type { PlanDocument } from '../../render/model.ts';
import { fromBase64 } from '../base64.ts';
import type { ExporterBundle } from '../exporter.ts';
import { readFont } from '../fonts/truetype.ts';
import { listsTopics } from '../paper/flow.ts';
import { contentsStartPage, type Layout, layoutOf } from '../paper/layout.ts';
import { margins, type Paper, paperOf, roomOf } from '../paper/paper.ts';
import type { Setter } from '../paper/rows.ts';
import { createPictures, type Pictures } from '../picture/pictures.ts';
import { gap, section, type Writer } from './blocks.ts';
import { breaksOf } from './breaks.ts';
import { runs, words } from './inline.ts';
import { letters } from './letters.ts';
import { repack } from './repack.ts';
import { names, numbering, stylesOf } from './styles.ts';
import { twips, values } from './tables.ts';

/** Writes a document for Word: styles, headings, lists and tables as if a person had made them with care. */
const exporter: ExporterBundle = async (document, { date, paper: paperId, fonts }) => {
  const regular = readFont(unzlibSync(fromBase64(fonts.regular)));
  const bold = readFont(unzlibSync(fromBase64(fonts.bold)));
  const paper = paperOf(paperId);
  const layout = layoutOf(document, paper, letters, RESERVE);
  const packed = await Packer.toArrayBuffer(wordDocument(document, paper, layout, createPictures({ regular, bold })));
  const numbers = layout.flow.contents.map(({ entry }) => (entry && layout.pageOf.get(entry)) ?? 1);
  return { bytes: repack(new Uint8Array(packed), date, numbers), notes: [] };
};

export default exporter;

/** In points: programs differ a little in how they set lines, so that each page has some room left. */
const RESERVE = 10;

/** From the edge of the page to the text of the foot, in points. */
const FOOT = 28;

function wordDocument(document: PlanDocument, paper: Paper, layout: Layout, pictures: Pictures): Document {
  let lists = 0;
  const { width } = roomOf(paper);
  const setter = { letters, sheet: layout.sheet };
  const writer: Writer = { pictures, setter, width, pages: breaksOf(layout), nextList: () => ++lists };
  const { heading, name, head, facts, sections } = document;
  return new Document({
    title: document.title,
    subject: heading,
    creator: 'Partner Plan',
    lastModifiedBy: 'Partner Plan',
    styles: stylesOf(layout.sheet),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(paper.width), height: twips(paper.height) },
            margin: {
              top: twips(margins.top),
              bottom: twips(margins.bottom),
              left: twips(margins.side),
              right: twips(margins.side),
              footer: twips(FOOT),
            },
          },
        },
        footers: { default: footer(document.title, layout, twips(width)) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: words(heading) }),
          ...(name ? [new Paragraph({ style: 'Subtitle', children: runs(name, layout.sheet.subtitle.size) })] : []),
          values([...head, ...facts], width, setter, writer.nextList),
          ...(sections.length === 0 ? [] : contents(setter, listsTopics(document), contentsStartPage(layout.flow))),
          ...sections.flatMap((each) => section(each, writer)),
        ],
      },
    ],
  });
}

/** The list of the sections and topics, on the page of the facts where it has room there. */
function contents(setter: Setter, withTopics: boolean, startsPage: boolean): readonly (Paragraph | TableOfContents)[] {
  return [
    gap(setter),
    new Paragraph({
      style: names.contentsTitle,
      children: words('Contents'),
      ...(startsPage ? { pageBreakBefore: true } : {}),
    }),
    // The entries and the numbers of their pages are in the document already, so that Word has nothing to ask about
    // when it opens it.
    new TableOfContents('Contents', {
      hyperlink: true,
      headingStyleRange: withTopics ? '1-2' : '1-1',
      beginDirty: false,
      tabLeader: LeaderType.DOT,
    }),
  ];
}

/** A line at the foot of a page has room for so many characters beside the number of the page. */
const LONGEST_TITLE = 84;

/** A long name would push the number of the page onto a line of its own. It stands in full at the start of the document. */
function shortened(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const words = title.slice(0, LONGEST_TITLE).replace(/(?<!\s)\s+\S*$/u, '');
  return `${words}\u2026`;
}

/** Word counts the pages itself, whenever it shows them. */
function footer(title: string, { sheet }: Layout, width: number): Footer {
  const quiet = { size: sheet.foot.size * 2, color: sheet.foot.color };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          new TextRun({ ...quiet, text: shortened(title) }),
          new TextRun({
            ...quiet,
            children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
