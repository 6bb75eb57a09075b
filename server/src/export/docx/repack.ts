import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/**
 * Takes out of a document what is different each time that it is written: random ids, the time of writing, and the time
 * in every entry of the archive.
 *
 * @param date what counts as the day of writing, `YYYY-MM-DD`.
 */
export function repack(bytes: Uint8Array, date: string): Uint8Array {
  const moment = `${date}T00:00:00Z`;
  const ids = new Map<string, string>();
  const packed: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    packed[name] = [isXml(name) ? strToU8(steady(strFromU8(content), ids, moment)) : content, entryOf(name)];
  }
  return zipSync(packed);
}

/** The first time that an archive can hold, in the time zone of the machine, because archives know no other. */
function entryOf(name: string): { readonly mtime: Date; readonly level: 0 | 9 } {
  // Images are compressed already.
  return { mtime: new Date(1980, 0, 1), level: name.endsWith('.png') ? 0 : 9 };
}

function isXml(name: string): boolean {
  return /\.(?:xml|rels)$/.test(name);
}

function steady(xml: string, ids: Map<string, string>, moment: string): string {
  return (
    xml
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`)
      // Word asks before it fills in what is marked as old.
      .replaceAll(' w:dirty="true"', '')
      .replace(/\b(Id|r:id)="rId(?!\d+")([\w-]+)"/g, (_, attribute: string, id: string) => {
        const known = ids.get(id) ?? `rIdLink${ids.size + 1}`;
        ids.set(id, known);
        return `${attribute}="${known}"`;
      })
  );
}
