import { strToU8, zlibSync } from 'fflate';

/** The number of an object. */
export type Ref = number;

/** Puts a PDF file together from objects. */
export interface PdfFile {
  /** A number for an object that comes later, because others refer to it already. */
  reserve(): Ref;
  /** Adds an object, written as it stands in a file. */
  add(content: string, ref?: Ref): Ref;
  /** Adds bytes with a dictionary, compressed unless it says otherwise. */
  addStream(entries: string, bytes: Uint8Array, options?: { readonly ref?: Ref; readonly plain?: true }): Ref;
  /** The bytes of the file. */
  write(trailer: { readonly root: Ref; readonly info: Ref; readonly id: string }): Uint8Array;
}

/** A reference to an object, as it stands in another one. */
export function to(ref: Ref): string {
  return `${ref} 0 R`;
}

export function createFile(): PdfFile {
  const objects: (string | Uint8Array)[] = [];
  const reserve = (): Ref => objects.push('null');
  const streamOf = (entries: string, bytes: Uint8Array, isPlain = false): Uint8Array => {
    const data = isPlain ? bytes : zlibSync(bytes, { level: 9 });
    const filter = isPlain ? '' : ' /Filter /FlateDecode';
    const head = `<< ${entries}${filter} /Length ${data.length} >>\nstream\n`;
    return joined([strToU8(head), data, strToU8('\nendstream')]);
  };

  return {
    reserve,
    add(content, ref = reserve()) {
      objects[ref - 1] = content;
      return ref;
    },
    addStream(entries, bytes, { ref = reserve(), plain } = {}) {
      objects[ref - 1] = streamOf(entries, bytes, plain);
      return ref;
    },
    write({ root, info, id }) {
      // Objects without bytes of their own are packed together, because thousands of them say what is a heading and
      // what a cell.
      const parts: Uint8Array[] = [strToU8('%PDF-1.7\n%'), Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3, 10)];
      let length = parts.reduce((sum, part) => sum + part.length, 0);
      const places: CrossReference[] = [];
      const put = (ref: Ref, object: Uint8Array): void => {
        const part = joined([strToU8(`${ref} 0 obj\n`), object, strToU8('\nendobj\n')]);
        places[ref] = { kind: 1, at: length, index: 0 };
        parts.push(part);
        length += part.length;
      };
      const small: { readonly ref: Ref; readonly content: string }[] = [];
      for (const [index, content] of objects.entries()) {
        if (typeof content === 'string') small.push({ ref: index + 1, content });
        else put(index + 1, content);
      }
      let next = objects.length + 1;
      for (let start = 0; start < small.length; start += PACK) {
        const pack = small.slice(start, start + PACK);
        const ref = next++;
        for (const [index, each] of pack.entries()) places[each.ref] = { kind: 2, at: ref, index };
        put(ref, packed(pack, streamOf));
      }
      const own = next++;
      places[own] = { kind: 1, at: length, index: 0 };
      const entries = `/Type /XRef /Size ${next} /W [1 4 2] /Root ${to(root)} /Info ${to(info)} /ID [<${id}> <${id}>]`;
      parts.push(strToU8(`${own} 0 obj\n`), streamOf(entries, table(places, next)), strToU8('\nendobj\n'));
      parts.push(strToU8(`startxref\n${length}\n%%EOF\n`));
      return joined(parts);
    },
  };
}

/** How many objects are packed together. */
const PACK = 200;

/** Where an object is: at a place in the file, or as one of those that are packed in another object. */
interface CrossReference {
  readonly kind: 1 | 2;
  readonly at: number;
  readonly index: number;
}

function packed(
  pack: readonly { readonly ref: Ref; readonly content: string }[],
  streamOf: (entries: string, bytes: Uint8Array) => Uint8Array,
): Uint8Array {
  let offset = 0;
  const heads: string[] = [];
  const bodies = pack.map(({ ref, content }) => {
    const body = strToU8(`${content}\n`, true);
    heads.push(`${ref} ${offset}`);
    offset += body.length;
    return body;
  });
  const head = strToU8(`${heads.join(' ')}\n`);
  return streamOf(`/Type /ObjStm /N ${pack.length} /First ${head.length}`, joined([head, ...bodies]));
}

function table(places: readonly (CrossReference | undefined)[], size: number): Uint8Array {
  const bytes = new Uint8Array(size * 7);
  const view = new DataView(bytes.buffer);
  for (const [ref, place] of places.entries()) {
    if (place === undefined) continue;
    view.setUint8(ref * 7, place.kind);
    view.setUint32(ref * 7 + 1, place.at);
    view.setUint16(ref * 7 + 5, place.index);
  }
  view.setUint16(5, 0xffff);
  return bytes;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

/** A text as it stands in a file: in letters where they are those of ASCII, and else as numbers. */
export function textOf(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  const codes = Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index)));
  return `<FEFF${codes.join('')}>`;
}

/** Sixteen bits as four digits. */
export function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

/** A length as it stands in a file. */
export function number(length: number): string {
  return String(Math.round(length * 100) / 100);
}
