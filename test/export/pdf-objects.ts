import { strFromU8, unzlibSync } from 'fflate';

/** The objects of a PDF, and what its pages are drawn with, as text. */
export interface PdfObjects {
  /** The objects, each by its number. Of an object with bytes, its dictionary. */
  readonly objects: ReadonlyMap<number, string>;
  /** The bytes of objects, unpacked, as characters, one for one. */
  readonly streams: ReadonlyMap<number, string>;
  /** All of it in one text. */
  readonly all: string;
}

/** Takes a PDF apart as our exporter writes it. */
export function objectsOf(bytes: Uint8Array): PdfObjects {
  const text = strFromU8(bytes, true);
  const objects = new Map<number, string>();
  const streams = new Map<number, string>();
  for (const { 1: number = '', 2: entries = '', index, 0: head } of text.matchAll(
    /(?<=\n)(\d+) 0 obj\n(<<.*?>>)\nstream\n/gs,
  )) {
    const length = Number(/\/Length (\d+) >>$/.exec(entries)?.[1]);
    const data = bytes.subarray(index + head.length, index + head.length + length);
    const plain = entries.includes('/FlateDecode') ? unzlibSync(data) : data;
    objects.set(Number(number), entries);
    streams.set(Number(number), strFromU8(plain, true));
    const [, count = '0', first = '0'] = /\/Type \/ObjStm \/N (\d+) \/First (\d+)/.exec(entries) ?? [];
    if (count === '0') continue;
    const packed = strFromU8(plain, true);
    const places = packed.slice(0, Number(first)).trim().split(/\s+/).map(Number);
    for (let at = 0; at < places.length; at += 2) {
      const end = places[at + 3];
      const body = packed.slice(
        Number(first) + (places[at + 1] ?? 0),
        end === undefined ? undefined : Number(first) + end,
      );
      objects.set(places[at] ?? 0, body.trim());
    }
  }
  return { objects, streams, all: [...objects.values(), ...streams.values()].join('\n') };
}

/** The objects that a list under a key refers to: `/Kids [1 0 R 2 0 R]`. */
export function references(object: string, key: string): readonly number[] {
  const list = new RegExp(`/${key} (?:\\[([^\\]]*)\\]|(\\d+ 0 R))`).exec(object);
  return [...(list?.[1] ?? list?.[2] ?? '').matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}
