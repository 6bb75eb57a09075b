// Makes a small TrueType font of a large one: the outlines of the wanted characters, and what is needed to set them in a
// line. Hints, kerning and ligatures are left out.

/** Tables that are taken as they are. */
const copied = ['OS/2', 'name'];

/**
 * @param {Uint8Array} file a TrueType font
 * @param {readonly (readonly [number, number])[]} ranges first and last code points to keep, as far as the font has them
 */
export function subsetFont(file, ranges) {
  // A buffer of Node gives views where an array gives copies.
  const font = new Uint8Array(file);
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = readTables(view);
  /** @param {string} tag */
  const at = (tag) => {
    const found = tables.get(tag);
    if (!found) throw new Error(`The font has no table ${tag}.`);
    return found;
  };
  const outlines = readOutlines(view, at('loca').offset, at('glyf').offset, view.getInt16(at('head').offset + 50));
  const glyphOf = readCharacters(view, at('cmap').offset);
  const characters = ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
    .flatMap((character) => {
      const glyph = glyphOf(character);
      return glyph === 0 ? [] : [{ character, glyph }];
    });
  const glyphs = withComponents([...new Set([0, ...characters.map(({ glyph }) => glyph)])], outlines);
  const numbers = new Map(glyphs.map((glyph, index) => [glyph, index]));
  /** @param {number} glyph */
  const numberOf = (glyph) => numbers.get(glyph) ?? 0;

  const shapes = glyphs.map((glyph) => renumbered(outlines(glyph), numberOf));
  const metricsCount = view.getUint16(at('hhea').offset + 34);
  const metrics = new Uint8Array(glyphs.length * 4);
  for (const [index, glyph] of glyphs.entries()) {
    const last = Math.min(glyph, metricsCount - 1);
    const start = at('hmtx').offset;
    const bearing =
      glyph < metricsCount ? start + glyph * 4 + 2 : start + metricsCount * 4 + (glyph - metricsCount) * 2;
    metrics.set(font.subarray(start + last * 4, start + last * 4 + 2), index * 4);
    metrics.set(font.subarray(bearing, bearing + 2), index * 4 + 2);
  }
  /** @param {string} tag */
  const copyOf = (tag) => font.slice(at(tag).offset, at(tag).offset + at(tag).length);
  const head = copyOf('head');
  new DataView(head.buffer).setInt16(50, 1);
  const hhea = copyOf('hhea');
  new DataView(hhea.buffer).setUint16(34, glyphs.length);
  const maxp = copyOf('maxp');
  new DataView(maxp.buffer).setUint16(4, glyphs.length);
  const post = copyOf('post').slice(0, 32);
  new DataView(post.buffer).setUint32(0, 0x00030000);
  return writeFont({
    ...Object.fromEntries(copied.map((tag) => [tag, copyOf(tag)])),
    cmap: writeCharacters(characters.map(({ character, glyph }) => [character, numberOf(glyph)])),
    glyf: joined(shapes),
    head,
    hhea,
    hmtx: metrics,
    loca: writePlaces(shapes.map(({ length }) => length)),
    maxp,
    post,
  });
}

/** @param {DataView} view */
function readTables(view) {
  const count = view.getUint16(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const entry = 12 + index * 16;
      const tag = String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(entry + letter)));
      return [tag, { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) }];
    }),
  );
}

/** @param {DataView} view @param {number} loca @param {number} glyf @param {number} format @returns {(glyph: number) => Uint8Array} */
function readOutlines(view, loca, glyf, format) {
  /** @param {number} glyph */
  const place = (glyph) => (format === 0 ? view.getUint16(loca + glyph * 2) * 2 : view.getUint32(loca + glyph * 4));
  return (glyph) => new Uint8Array(view.buffer, view.byteOffset + glyf + place(glyph), place(glyph + 1) - place(glyph));
}

/** The glyph of a character of the Basic Multilingual Plane. @param {DataView} view @param {number} cmap @returns {(character: number) => number} */
function readCharacters(view, cmap) {
  const count = view.getUint16(cmap + 2);
  const subtables = Array.from({ length: count }, (_, index) => cmap + view.getUint32(cmap + 4 + index * 8 + 4));
  const table = subtables.find((offset) => view.getUint16(offset) === 4);
  if (table === undefined) throw new Error('The font has no table of characters in format 4.');
  const segments = view.getUint16(table + 6) / 2;
  /** @param {number} list @param {number} segment */
  const field = (list, segment) => table + 14 + (list > 0 ? 2 : 0) + (list * segments + segment) * 2;
  return (character) => {
    for (let segment = 0; segment < segments; segment += 1) {
      if (view.getUint16(field(0, segment)) < character) continue;
      const first = view.getUint16(field(1, segment));
      if (first > character) return 0;
      const delta = view.getUint16(field(2, segment));
      const range = view.getUint16(field(3, segment));
      if (range === 0) return (character + delta) & 0xffff;
      const glyph = view.getUint16(field(3, segment) + range + (character - first) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/** @param {readonly number[]} glyphs @param {(glyph: number) => Uint8Array} outlines */
function withComponents(glyphs, outlines) {
  const all = new Set(glyphs);
  for (const glyph of all) for (const { glyph: part } of components(outlines(glyph))) all.add(part);
  return [...all].sort((first, second) => first - second);
}

/** The glyphs that a glyph is put together from, and where their numbers stand. @param {Uint8Array} outline */
function components(outline) {
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  /** @type {{ glyph: number, offset: number }[]} */
  const found = [];
  if (outline.length === 0 || view.getInt16(0) >= 0) return found;
  for (let offset = 10; ; ) {
    const flags = view.getUint16(offset);
    found.push({ glyph: view.getUint16(offset + 2), offset: offset + 2 });
    const scale = flags & 0x0008 ? 2 : flags & 0x0040 ? 4 : flags & 0x0080 ? 8 : 0;
    offset += 4 + (flags & 0x0001 ? 4 : 2) + scale;
    if ((flags & 0x0020) === 0) return found;
  }
}

/** The outline with the new numbers of its parts, without instructions, at an even length. @param {Uint8Array} outline @param {(glyph: number) => number} numberOf */
function renumbered(outline, numberOf) {
  const parts = components(outline);
  const own = parts.length === 0 ? withoutInstructions(outline) : outline.slice();
  const copy = new Uint8Array(own.length + (own.length % 2));
  copy.set(own);
  const view = new DataView(copy.buffer);
  for (const { glyph, offset } of parts) {
    view.setUint16(offset, numberOf(glyph));
    // The flag that instructions follow.
    view.setUint16(offset - 2, view.getUint16(offset - 2) & ~0x0100);
  }
  return copy;
}

/** @param {Uint8Array} outline */
function withoutInstructions(outline) {
  if (outline.length === 0) return outline;
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  const place = 10 + view.getInt16(0) * 2;
  const length = view.getUint16(place);
  return joined([outline.slice(0, place), new Uint8Array(2), outline.slice(place + 2 + length)]);
}

/** A table of characters in format 4, one segment for each run of neighbors. @param {readonly (readonly [number, number])[]} pairs */
function writeCharacters(pairs) {
  /** @type {{ first: number, last: number, delta: number }[]} */
  const segments = [];
  for (const [character, glyph] of [...pairs].sort(([one], [other]) => one - other)) {
    const last = segments.at(-1);
    if (last && last.last + 1 === character && last.delta === glyph - character) last.last = character;
    else segments.push({ first: character, last: character, delta: glyph - character });
  }
  segments.push({ first: 0xffff, last: 0xffff, delta: 1 });
  const count = segments.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const length = 16 + count * 8;
  const words = [
    ...[0, 1, 3, 1, 0, 12],
    ...[4, length, 0, count * 2, power * 2, Math.log2(power), (count - power) * 2],
    ...segments.map(({ last }) => last),
    0,
    ...segments.map(({ first }) => first),
    ...segments.map(({ delta }) => delta & 0xffff),
    ...segments.map(() => 0),
  ];
  const table = new DataView(new ArrayBuffer(words.length * 2));
  for (const [index, word] of words.entries()) table.setUint16(index * 2, word);
  return new Uint8Array(table.buffer);
}

/** @param {readonly number[]} lengths */
function writePlaces(lengths) {
  const table = new DataView(new ArrayBuffer((lengths.length + 1) * 4));
  let place = 0;
  for (const [index, length] of lengths.entries()) {
    table.setUint32(index * 4, place);
    place += length;
  }
  table.setUint32(lengths.length * 4, place);
  return new Uint8Array(table.buffer);
}

/** @param {Record<string, Uint8Array>} tables */
function writeFont(tables) {
  const entries = Object.entries(tables).sort(([one], [other]) => (one < other ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(entries.length));
  const directory = new DataView(new ArrayBuffer(12 + entries.length * 16));
  directory.setUint32(0, 0x00010000);
  directory.setUint16(4, entries.length);
  directory.setUint16(6, power * 16);
  directory.setUint16(8, Math.log2(power));
  directory.setUint16(10, (entries.length - power) * 16);
  const parts = [new Uint8Array(directory.buffer)];
  let offset = directory.byteLength;
  for (const [index, [tag, content]] of entries.entries()) {
    const entry = 12 + index * 16;
    const padded = new Uint8Array(Math.ceil(content.length / 4) * 4);
    padded.set(content);
    for (let letter = 0; letter < 4; letter += 1) directory.setUint8(entry + letter, tag.charCodeAt(letter));
    directory.setUint32(entry + 4, checksum(padded));
    directory.setUint32(entry + 8, offset);
    directory.setUint32(entry + 12, content.length);
    parts.push(padded);
    offset += padded.length;
  }
  return joined(parts);
}

/** @param {Uint8Array} padded */
function checksum(padded) {
  const view = new DataView(padded.buffer);
  let sum = 0;
  for (let offset = 0; offset < padded.length; offset += 4) sum = (sum + view.getUint32(offset)) >>> 0;
  return sum;
}

/** @param {readonly Uint8Array[]} parts */
function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
