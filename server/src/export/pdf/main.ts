import { unzlibSync } from 'fflate';
import { fromBase64 } from '../base64.ts';
import type { ExporterBundle } from '../exporter.ts';
import { unknownCharacters } from '../fonts/unknown-characters.ts';
import { paperOf } from '../paper/paper.ts';
import { writeDocument } from './document.ts';
import { createFonts } from './fonts.ts';
import { printable } from './printable.ts';

/** Writes a document as PDF: text that can be selected, pictures that stay sharp, contents, bookmarks, and tags. */
const exporter: ExporterBundle = async (document, { date, paper, fonts: packed }) => {
  const files = { regular: unzlibSync(fromBase64(packed.regular)), bold: unzlibSync(fromBase64(packed.bold)) };
  const bytes = writeDocument(document, { date, paper: paperOf(paper), fonts: createFonts(files) });
  return { bytes, notes: notes(unknownCharacters(document, files.regular, printable)) };
};

export default exporter;

function notes(unknown: readonly string[]): readonly string[] {
  if (unknown.length === 0) return [];
  const some = unknown.slice(0, 10).join(' ');
  const more = unknown.length > 10 ? ` and ${unknown.length - 10} more` : '';
  return [
    `The fonts of the PDF have the scripts of Europe. These characters are printed as empty boxes: ${some}${more}. A Word document or a web page shows them.`,
  ];
}
