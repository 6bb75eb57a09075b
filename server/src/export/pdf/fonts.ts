import { strToU8 } from 'fflate';
import { embeddable } from '../fonts/embed.ts';
import { readFont } from '../fonts/truetype.ts';
import type { Letters } from '../paper/lines.ts';
import { hex, number, type PdfFile, type Ref, to } from './file.ts';
import { printable } from './printable.ts';

/** The two fonts of a PDF, which remember what they were used for. */
export interface FontPair extends Letters {
  /** A text as it stands in the content of a page, in the font `/R` or `/B`. */
  encoded(text: string, bold: boolean): string;
  /** Adds both fonts, with the letters that were used. Gives what the pages refer to. */
  embed(file: PdfFile): string;
}

export function createFonts(files: { readonly regular: Uint8Array; readonly bold: Uint8Array }): FontPair {
  const pair = { regular: oneFont(files.regular), bold: oneFont(files.bold) };
  const font = (bold: boolean) => (bold ? pair.bold : pair.regular);
  return {
    prepare: printable,
    widthOf: (text, size, bold) => font(bold).widthOf(text) * size,
    encoded: (text, bold) => font(bold).encoded(text),
    embed: (file) =>
      `<< /R ${to(pair.regular.embed(file, 'PartnerPlanSans'))} /B ${to(pair.bold.embed(file, 'PartnerPlanSans-Bold'))} >>`,
  };
}

function oneFont(bytes: Uint8Array) {
  const font = readFont(bytes);
  const used = new Map<number, number>();
  const advances = new Map<number, number>();
  const codesOf = (text: string): readonly number[] => Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
  const advanceOf = (code: number): number => {
    const known = advances.get(code);
    if (known !== undefined) return known;
    const advance = font.advanceOf(font.glyphOf(code)) / font.unitsPerEm;
    advances.set(code, advance);
    return advance;
  };
  return {
    widthOf(text: string): number {
      let width = 0;
      for (const code of codesOf(text)) width += advanceOf(code);
      return width;
    },
    encoded(text: string): string {
      const glyphs = codesOf(text).map((code) => {
        const glyph = font.glyphOf(code);
        if (!used.has(glyph)) used.set(glyph, glyph === 0 ? 0xfffd : code);
        return hex(glyph);
      });
      return `<${glyphs.join('')}>`;
    },
    embed(file: PdfFile, name: string): Ref {
      const glyphs = [...used.keys()].sort((first, second) => first - second);
      const program = embeddable(bytes, glyphs);
      const data = file.addStream(`/Length1 ${program.length}`, program);
      const { ascent, descent, box } = font;
      const part = (units: number): string => number((units * 1000) / font.unitsPerEm);
      const fullName = `${subsetTag(glyphs)}+${name}`;
      const descriptor = file.add(
        `<< /Type /FontDescriptor /FontName /${fullName} /Flags 4 /FontBBox [${box.map(part).join(' ')}] /ItalicAngle 0 /Ascent ${part(ascent)} /Descent ${part(descent)} /CapHeight ${part(ascent)} /StemV 80 /FontFile2 ${to(data)} >>`,
      );
      const widths = glyphs.map((glyph) => `${glyph} [${part(font.advanceOf(glyph))}]`).join(' ');
      const inner = file.add(
        `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${fullName} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${to(descriptor)} /DW 600 /W [${widths}] /CIDToGIDMap /Identity >>`,
      );
      const unicode = file.addStream('', strToU8(unicodeMap(glyphs.map((glyph) => [glyph, used.get(glyph) ?? 0]))));
      return file.add(
        `<< /Type /Font /Subtype /Type0 /BaseFont /${fullName} /Encoding /Identity-H /DescendantFonts [${to(inner)}] /ToUnicode ${to(unicode)} >>`,
      );
    },
  };
}

/** Six letters that differ from one selection of glyphs to the next, as the format wants them in front of the name. */
function subsetTag(glyphs: readonly number[]): string {
  let sum = 7;
  for (const glyph of glyphs) sum = (sum * 31 + glyph) >>> 0;
  return Array.from({ length: 6 }, (_, place) => String.fromCharCode(65 + (Math.floor(sum / 26 ** place) % 26))).join(
    '',
  );
}

/** What each glyph means, for those who search, copy and listen. */
function unicodeMap(glyphs: readonly (readonly [glyph: number, code: number])[]): string {
  const blocks: string[] = [];
  for (let start = 0; start < glyphs.length; start += 100) {
    const block = glyphs.slice(start, start + 100);
    const lines = block.map(([glyph, code]) => `<${hex(glyph)}> <${utf16(code)}>`);
    blocks.push(`${block.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function utf16(code: number): string {
  const text = String.fromCodePoint(code);
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');
}
