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
import { colors } from '../look.ts';
import { createPictures } from '../picture/pictures.ts';
import { blocks, section, type Writer } from './blocks.ts';
import { runs, words } from './inline.ts';
import { repack } from './repack.ts';
import { names, numbering, styles } from './styles.ts';
import { values } from './tables.ts';

/** Writes a document for Word: styles, headings, lists and tables as if a person had made them with care. */
const exporter: ExporterBundle = async (document, { date, fonts }) => {
  const regular = readFont(unzlibSync(fromBase64(fonts.regular)));
  const bold = readFont(unzlibSync(fromBase64(fonts.bold)));
  const packed = await Packer.toArrayBuffer(wordDocument(document, createPictures({ regular, bold })));
  return { bytes: repack(new Uint8Array(packed), date), notes: [] };
};

export default exporter;

/** A4 with its margins, in twentieths of a point. */
const page = { width: 11906, height: 16838, margin: 1134, footer: 560 };
const width = page.width - 2 * page.margin;

function wordDocument(document: PlanDocument, pictures: Writer['pictures']): Document {
  let lists = 0;
  const writer: Writer = { pictures, nextList: () => ++lists };
  const { heading, name, head, facts, sections } = document;
  return new Document({
    title: document.title,
    subject: heading,
    creator: 'Partner Plan',
    lastModifiedBy: 'Partner Plan',
    styles,
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.margin,
              bottom: page.margin,
              left: page.margin,
              right: page.margin,
              footer: page.footer,
            },
          },
        },
        footers: { default: footer(document.title) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: words(heading) }),
          ...(name ? [new Paragraph({ style: 'Subtitle', children: runs(name) })] : []),
          values([...head, ...facts], width, (inner, room) => blocks(inner, room, writer)),
          new Paragraph({ style: names.contentsTitle, children: words('Contents') }),
          // The entries are in the document already, so that Word has nothing to ask about when it opens it. Page
          // numbers join them when the person updates the list.
          new TableOfContents('Contents', {
            hyperlink: true,
            headingStyleRange: '1-2',
            beginDirty: false,
            tabLeader: LeaderType.NONE,
          }),
          ...sections.flatMap((each) => section(each, width, writer)),
        ],
      },
    ],
  });
}

/** A line at the foot of a page has room for so many characters beside the number of the page. */
const LONGEST_TITLE = 84;

/** A long name would push the number of the page onto a line of its own. It stands in full at the start of the document. */
function shortened(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const words = title.slice(0, LONGEST_TITLE).replace(/\s+\S*$/u, '');
  return `${words}\u2026`;
}

/** Word counts the pages itself, whenever it shows them. */
function footer(title: string): Footer {
  const quiet = { size: 17, color: colors.quiet };
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
