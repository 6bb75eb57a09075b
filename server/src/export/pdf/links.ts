import type { Section, Topic } from '../../render/model.ts';
import type { Tag } from '../paper/tags.ts';
import { number, type PdfFile, type Ref, textOf } from './file.ts';
import type { Pen } from './pen.ts';
import type { Structure } from './structure.ts';

/** Left, top, width and height, in points from the top left corner. */
export type Area = readonly [number, number, number, number];

/** The areas of pages that can be clicked. */
export interface Links {
  toAddress(pen: Pen, tag: Tag, area: Area, address: string, words: string): void;
  toHeading(pen: Pen, tag: Tag, area: Area, heading: Section | Topic, words: string): void;
  /** The areas of a page. */
  on(page: Ref): readonly Ref[];
}

/** @param destination where a heading stands, as the format writes it. */
export function createLinks(
  file: PdfFile,
  structure: Structure,
  destination: (heading: Section | Topic) => string,
): Links {
  const areas = new Map<Ref, Ref[]>();
  const add = (pen: Pen, tag: Tag, [x, y, width, height]: Area, action: string, words: string): void => {
    const ref = file.reserve();
    const own = areas.get(pen.page) ?? [];
    areas.set(pen.page, own);
    own.push(ref);
    const box = [x, pen.up(y + height), x + width, pen.up(y)].map(number).join(' ');
    const place = structure.link(tag, pen.page, ref);
    file.add(
      `<< /Type /Annot /Subtype /Link /Rect [${box}] /Border [0 0 0] /F 4 /StructParent ${place} /Contents ${textOf(words)} ${action} >>`,
      ref,
    );
  };
  return {
    toAddress(pen, tag, area, address, words) {
      add(pen, tag, area, `/A << /S /URI /URI ${textOf(encoded(address))} >>`, words);
    },
    toHeading(pen, tag, area, heading, words) {
      add(pen, tag, area, `/Dest ${destination(heading)}`, words);
    },
    on: (page) => areas.get(page) ?? [],
  };
}

/** An address in the characters that the format knows. */
function encoded(address: string): string {
  return address.replace(/\p{Cs}/gu, '\uFFFD').replace(/[^\x21-\x7e]/gu, (letter) => encodeURIComponent(letter));
}
