/**
 * A font for embedding: the outlines of some glyphs, with the numbers that they have in the whole font. All others are
 * empty.
 *
 * @param used the numbers of the glyphs. Those that they are put together from come along.
 */
export function embeddable(file: Uint8Array, used: Iterable<number>): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = tablesOf(view);
  const at = (tag: string): number => tables.get(tag)?.offset ?? 0;
  const [loca, glyf] = [at('loca'), at('glyf')];
  const count = view.getUint16(at('maxp') + 4);
  const outline = (glyph: number): Uint8Array =>
    file.subarray(glyf + view.getUint32(loca + glyph * 4), glyf + view.getUint32(loca + glyph * 4 + 4));
  const kept = new Set([0, ...used]);
  for (const glyph of kept) for (const part of partsOf(outline(glyph))) kept.add(part);

  const outlines = Array.from({ length: count }, (_, glyph) => (kept.has(glyph) ? outline(glyph) : new Uint8Array()));
  const places = new DataView(new ArrayBuffer((count + 1) * 4));
  const shapes = new Uint8Array(outlines.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const [glyph, each] of outlines.entries()) {
    shapes.set(each, place);
    place += each.length;
    places.setUint32((glyph + 1) * 4, place);
  }
  return written(
    TABLES.map((tag) => {
      if (tag === 'glyf') return [tag, shapes];
      if (tag === 'loca') return [tag, new Uint8Array(places.buffer)];
      const { offset, length } = tables.get(tag) ?? { offset: 0, length: 0 };
      return [tag, file.subarray(offset, offset + length)];
    }),
  );
}

/** What a font in a PDF needs, in the order of the names. */
const TABLES = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'];

function tablesOf(view: DataView): ReadonlyMap<string, { readonly offset: number; readonly length: number }> {
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const entry = 12 + index * 16;
      const tag = String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(entry + letter)));
      return [tag, { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) }];
    }),
  );
}

/** The glyphs that a glyph is put together from. */
function partsOf(outline: Uint8Array): readonly number[] {
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (outline.length === 0 || view.getInt16(0) >= 0) return [];
  const parts: number[] = [];
  for (let offset = 10; ; ) {
    const flags = view.getUint16(offset);
    parts.push(view.getUint16(offset + 2));
    const scale = flags & 0x0008 ? 2 : flags & 0x0040 ? 4 : flags & 0x0080 ? 8 : 0;
    offset += 4 + (flags & 0x0001 ? 4 : 2) + scale;
    if ((flags & 0x0020) === 0) return parts;
  }
}

function written(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const start = 12 + tables.length * 16;
  const total = tables.reduce((sum, [, { length }]) => sum + padded(length), start);
  const font = new Uint8Array(total);
  const view = new DataView(font.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (tables.length - power) * 16);
  let offset = start;
  for (const [index, [tag, content]] of tables.entries()) {
    font.set(content, offset);
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter++) view.setUint8(entry + letter, tag.charCodeAt(letter));
    view.setUint32(entry + 4, checksum(view, offset, padded(content.length)));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, content.length);
    offset += padded(content.length);
  }
  return font;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function checksum(view: DataView, offset: number, length: number): number {
  let sum = 0;
  for (let at = offset; at < offset + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
