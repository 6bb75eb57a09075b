/** A TrueType font, as far as drawing text takes it. Lengths are in units of the font. */
export interface Font {
  readonly unitsPerEm: number;
  /** How far letters reach above and below the line on which they stand. Below is negative. */
  readonly ascent: number;
  readonly descent: number;
  /** What all letters have room in: left, bottom, right, top. */
  readonly box: readonly number[];
  /** The number of the glyph of a character, 0 where the font has none. */
  glyphOf(character: number): number;
  /** How far the next glyph is away. */
  advanceOf(glyph: number): number;
  /** The closed curves around a glyph. */
  outlineOf(glyph: number): readonly Contour[];
}

/** Points of quadratic curves: two neighbors that are not on the curve have one between them that is. */
export type Contour = readonly ContourPoint[];

export interface ContourPoint {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

/** Reads a font with one table of characters in format 4, as the build makes them. */
export function readFont(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  const table = (tag: string): number => tables.get(tag) ?? 0;
  const [head, glyf, loca, hmtx] = [table('head'), table('glyf'), table('loca'), table('hmtx')];
  const characters = charactersOf(view, table('cmap'));
  const metrics = view.getUint16(table('hhea') + 34);

  function outlineOf(glyph: number): readonly Contour[] {
    const [start, end] = [view.getUint32(loca + glyph * 4), view.getUint32(loca + glyph * 4 + 4)];
    if (start === end) return [];
    const count = view.getInt16(glyf + start);
    return count < 0 ? composite(glyf + start + 10) : simpleOutline(view, glyf + start + 10, count);
  }

  /** A glyph that is put together from others, each moved to its place. */
  function composite(place: number): readonly Contour[] {
    const contours: Contour[] = [];
    for (let offset = place; ; ) {
      const flags = view.getUint16(offset);
      const part = view.getUint16(offset + 2);
      const isWide = (flags & 1) !== 0;
      const x = isWide ? view.getInt16(offset + 4) : view.getInt8(offset + 4);
      const y = isWide ? view.getInt16(offset + 6) : view.getInt8(offset + 5);
      offset += isWide ? 8 : 6;
      const scale = (index: number): number => view.getInt16(offset + index * 2) / 16384;
      let [a, b, c, d] = [1, 0, 0, 1];
      if (flags & 8) [a, d, offset] = [scale(0), scale(0), offset + 2];
      else if (flags & 64) [a, d, offset] = [scale(0), scale(1), offset + 4];
      else if (flags & 128) [a, b, c, d, offset] = [scale(0), scale(1), scale(2), scale(3), offset + 8];
      for (const contour of outlineOf(part)) {
        contours.push(
          contour.map((point) => ({
            x: point.x * a + point.y * c + x,
            y: point.x * b + point.y * d + y,
            onCurve: point.onCurve,
          })),
        );
      }
      if ((flags & 32) === 0) return contours;
    }
  }

  return {
    unitsPerEm: view.getUint16(head + 18),
    ascent: view.getInt16(table('hhea') + 4),
    descent: view.getInt16(table('hhea') + 6),
    box: [36, 38, 40, 42].map((place) => view.getInt16(head + place)),
    glyphOf: (character) => characters.get(character) ?? 0,
    advanceOf: (glyph) => view.getUint16(hmtx + Math.min(glyph, metrics - 1) * 4),
    outlineOf,
  };
}

function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16;
    const tag = [0, 1, 2, 3].map((letter) => String.fromCharCode(view.getUint8(entry + letter))).join('');
    tables.set(tag, view.getUint32(entry + 8));
  }
  return tables;
}

function charactersOf(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const table = cmap + view.getUint32(cmap + 8);
  const length = view.getUint16(table + 6);
  const characters = new Map<number, number>();
  for (let segment = 0; segment < length; segment += 2) {
    const last = view.getUint16(table + 14 + segment);
    const first = view.getUint16(table + 16 + length + segment);
    const delta = view.getUint16(table + 16 + 2 * length + segment);
    if (first === 0xffff) continue;
    for (let character = first; character <= last; character++) characters.set(character, (character + delta) & 0xffff);
  }
  return characters;
}

function simpleOutline(view: DataView, place: number, count: number): readonly Contour[] {
  const ends = Array.from({ length: count }, (_, index) => view.getUint16(place + index * 2));
  const points = (ends.at(-1) ?? -1) + 1;
  let offset = place + count * 2;
  offset += 2 + view.getUint16(offset);
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = view.getUint8(offset++);
    flags.push(flag);
    if (flag & 8) for (let left = view.getUint8(offset++); left > 0; left--) flags.push(flag);
  }
  const coordinates = (short: number, same: number): readonly number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) {
        const step = view.getUint8(offset++);
        value += flag & same ? step : -step;
      } else if (!(flag & same)) {
        value += view.getInt16(offset);
        offset += 2;
      }
      return value;
    });
  };
  const xs = coordinates(2, 16);
  const ys = coordinates(4, 32);
  const all = flags.map((flag, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, onCurve: (flag & 1) !== 0 }));
  return ends.map((end, index) => all.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end + 1));
}
