import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { withPageNumbers } from './contents.ts';

/**
 * Takes out of a document what is different each time that it is written: random ids, numbers that the library goes on
 * counting from one document to the next, the time of writing, and the time in every entry of the archive.
 *
 * @param date what counts as the day of writing, `YYYY-MM-DD`.
 * @param pages the numbers that the contents give, from top to bottom.
 */
export function repack(bytes: Uint8Array, date: string, pages: readonly number[]): Uint8Array {
  const moment = `${date}T00:00:00Z`;
  const ids = createIds();
  const packed: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    packed[name] = [isXml(name) ? strToU8(steady(textOf(name, content, pages), ids, moment)) : content, entryOf(name)];
  }
  return zipSync(packed);
}

function textOf(name: string, content: Uint8Array, pages: readonly number[]): string {
  const xml = strFromU8(content);
  return name === 'word/document.xml' ? withPageNumbers(xml, pages) : xml;
}

/** The first time that an archive can hold, in the time zone of the machine, because archives know no other. */
function entryOf(name: string): { readonly mtime: Date; readonly level: 0 | 9 } {
  // Images are compressed already.
  return { mtime: new Date(1980, 0, 1), level: name.endsWith('.png') ? 0 : 9 };
}

function isXml(name: string): boolean {
  return /\.(?:xml|rels)$/.test(name);
}

/** Gives each id that it has not seen the next number of its kind, so that the order of appearance decides. */
type Ids = (kind: string, id: string) => number;

function createIds(): Ids {
  const known = new Map<string, Map<string, number>>();
  return (kind, id) => {
    const numbers = known.get(kind) ?? new Map<string, number>();
    const number = numbers.get(id) ?? numbers.size + 1;
    known.set(kind, numbers.set(id, number));
    return number;
  };
}

function steady(xml: string, ids: Ids, moment: string): string {
  return (
    xml
      .replace(/(<dcterms:(?:created|modified)[^<>]*>)[^<]*/g, `$1${moment}`)
      .replace(
        /(<w:instrText[^<>]*>PAGEREF _Toc)(\d+)/g,
        (_, before: string, id: string) => before + ids('contents', id),
      )
      // Only what stands in a tag is an id. A text of the plan may look like one.
      .replace(/<[^<>]*>/g, (tag) => steadyTag(tag, ids))
  );
}

function steadyTag(tag: string, ids: Ids): string {
  return (
    tag
      // Word asks before it fills in what is marked as old.
      .replace(' w:dirty="true"', '')
      .replace(
        /\b(Id|r:id)="rId(?!\d+")([\w-]+)"/,
        (_, name: string, id: string) => `${name}="rIdLink${ids('link', id)}"`,
      )
      .replace(
        /\b(w:name|w:anchor)="_Toc(\d+)"/,
        (_, name: string, id: string) => `${name}="_Toc${ids('contents', id)}"`,
      )
      .replace(/^(<w:bookmark(?:Start|End)\b.*? w:id=")(\d+)/, (_, before: string, id: string) => {
        return before + ids('bookmark', id);
      })
      .replace(/^(<wp:docPr id=")(\d+)/, (_, before: string, id: string) => before + ids('picture', id))
  );
}
