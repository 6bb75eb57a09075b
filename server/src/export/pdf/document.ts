import { strToU8 } from 'fflate';
import { escapeHtml } from '../../render/escape-html.ts';
import type { PlanDocument, Section, Topic } from '../../render/model.ts';
import { type Layout, layoutOf } from '../paper/layout.ts';
import type { Placed } from '../paper/pages.ts';
import { margins, type Paper } from '../paper/paper.ts';
import { drawFoot, drawPage, type Tools } from './draw.ts';
import { createFile, hex, number, type PdfFile, type Ref, textOf, to } from './file.ts';
import type { FontPair } from './fonts.ts';
import { createLinks } from './links.ts';
import { createPen } from './pen.ts';
import { printable } from './printable.ts';
import { createStructure } from './structure.ts';

export interface PdfOptions {
  readonly paper: Paper;
  /** The day that the file names as the one on which it was made, `YYYY-MM-DD`. */
  readonly date: string;
  readonly fonts: FontPair;
}

/** Puts a document on pages, and the pages into a file. */
export function writeDocument(document: PlanDocument, { paper, date, fonts }: PdfOptions): Uint8Array {
  const layout = layoutOf(document, paper, fonts);
  const file = createFile();
  const structure = createStructure(file);
  const pages = layout.pages.map(() => file.reserve());
  const places = headingPlaces(layout, pages, paper);
  const destination = (heading: Section | Topic): string => places.get(heading) ?? `[${to(pages[0] ?? 0)} /Fit]`;
  const links = createLinks(file, structure, destination);
  const tools: Tools = { paper, layout, fonts, structure, links };

  const contents = layout.pages.map((placed: readonly Placed[], index) => {
    const pen = createPen(pages[index] ?? 0, paper.height, fonts, structure);
    drawPage(placed, pen, tools);
    drawFoot(document.title, index + 1, layout.pages.length, pen, tools);
    return file.addStream('', strToU8(pen.content()));
  });
  const tree = file.reserve();
  const resources = file.add(`<< /Font ${fonts.embed(file)} >>`);
  for (const [index, page] of pages.entries()) {
    const areas = links.on(page).map(to).join(' ');
    file.add(
      `<< /Type /Page /Parent ${to(tree)} /MediaBox [0 0 ${number(paper.width)} ${number(paper.height)}] /Resources ${to(resources)} /Contents ${to(contents[index] ?? 0)} /StructParents ${index} /Tabs /S /Annots [${areas}] >>`,
      page,
    );
  }
  file.add(`<< /Type /Pages /Kids [${pages.map(to).join(' ')}] /Count ${pages.length} >>`, tree);
  const metadata = file.addStream('/Type /Metadata /Subtype /XML', strToU8(xmp(document, date)), { plain: true });
  const root = file.add(
    `<< /Type /Catalog /Pages ${to(tree)} /Lang (en-US) /MarkInfo << /Marked true >> /StructTreeRoot ${to(structure.write(file, pages))} /ViewerPreferences << /DisplayDocTitle true >> /Outlines ${to(outlines(document, destination, file))} /PageMode /UseOutlines /Metadata ${to(metadata)} >>`,
  );
  const info = file.add(
    `<< /Title ${textOf(printable(document.title))} /Subject ${textOf(document.heading)} /Creator (Partner Plan) /Producer (Partner Plan) /CreationDate (D:${date.replaceAll('-', '')}000000Z) >>`,
  );
  return file.write({ root, info, id: idOf(contents.length, document, date) });
}

/** Where each heading stands, as the format writes it. */
function headingPlaces(layout: Layout, pages: readonly Ref[], paper: Paper): ReadonlyMap<Section | Topic, string> {
  const places = new Map<Section | Topic, string>();
  for (const [index, page] of layout.pages.entries()) {
    for (const { slab, y } of page) {
      if (slab.kind !== 'text' || !slab.heading) continue;
      const top = paper.height - margins.top - y + 8;
      places.set(slab.heading, `[${to(pages[index] ?? 0)} /XYZ null ${number(top)} null]`);
    }
  }
  return places;
}

/** The bookmarks: the sections, and folded away in each one its parts. */
function outlines(document: PlanDocument, destination: (heading: Section | Topic) => string, file: PdfFile): Ref {
  const root = file.reserve();
  const list = (headings: readonly Heading[], parent: Ref): string => {
    const refs = headings.map(() => file.reserve());
    for (const [index, { title, heading, inner }] of headings.entries()) {
      const own = refs[index] ?? 0;
      const before = index > 0 ? ` /Prev ${to(refs[index - 1] ?? 0)}` : '';
      const after = index < refs.length - 1 ? ` /Next ${to(refs[index + 1] ?? 0)}` : '';
      const below = inner.length > 0 ? ` ${list(inner, own)} /Count ${-inner.length}` : '';
      file.add(
        `<< /Title ${textOf(printable(title))} /Parent ${to(parent)} /Dest ${destination(heading)}${before}${after}${below} >>`,
        own,
      );
    }
    return `/First ${to(refs[0] ?? 0)} /Last ${to(refs.at(-1) ?? 0)}`;
  };
  const sections = document.sections.map(
    (section): Heading => ({
      title: section.title,
      heading: section,
      inner: section.blocks
        .filter((block) => block.kind === 'topic')
        .map((topic) => ({ title: topic.label, heading: topic, inner: [] })),
    }),
  );
  return file.add(`<< /Type /Outlines ${list(sections, root)} /Count ${sections.length} >>`, root);
}

interface Heading {
  readonly title: string;
  readonly heading: Section | Topic;
  readonly inner: readonly Heading[];
}

/** The same facts once more, in the form in which archives and readers look for them. */
function xmp({ title, heading }: PlanDocument, date: string): string {
  const moment = `${date}T00:00:00Z`;
  return `<?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(printable(title))}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(heading)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>en-US</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Partner Plan</xmp:CreatorTool>
<xmp:CreateDate>${moment}</xmp:CreateDate>
<pdf:Producer>Partner Plan</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

/** A number for the file that depends on nothing but what it says. */
function idOf(pages: number, document: PlanDocument, date: string): string {
  const text = JSON.stringify([pages, date, document]);
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index++) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x01000193) >>> 0;
    high = (Math.imul(high, 31) + text.charCodeAt(index)) >>> 0;
  }
  return [low, high, low ^ high, (low + high) >>> 0]
    .map((part) => hex((part >>> 0) >>> 16) + hex(part & 0xffff))
    .join('');
}
