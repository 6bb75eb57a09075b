import { colors } from '../look.ts';

/** How a text on paper looks. Lengths are in points. */
export interface TextLook {
  readonly size: number;
  /** From one line to the next. */
  readonly line: number;
  readonly bold?: true;
  /** Without the hash. */
  readonly color: string;
  readonly before: number;
  readonly after: number;
}

/** The looks of a document on paper. The PDF and the Word document have the same, so that their pages hold the same. */
export interface Sheet {
  readonly title: TextLook;
  readonly subtitle: TextLook;
  readonly section: TextLook;
  readonly topic: TextLook;
  readonly paragraph: TextLook;
  readonly item: TextLook;
  readonly note: TextLook;
  readonly label: TextLook;
  readonly value: TextLook;
  readonly cell: TextLook;
  readonly head: TextLook;
  readonly caption: TextLook;
  readonly contentsTitle: TextLook;
  readonly contentsSection: TextLook;
  readonly contentsTopic: TextLook;
  readonly foot: TextLook;
  /** The room below a table or a figure. */
  readonly gap: number;
}

const { text, quiet, accent, warning } = colors;

/**
 * @param air how much of the usual room stands between parts: a little less, or more, keeps the last page from holding
 *   two lines.
 * @param isTight whether the list of the contents is set a little closer, so that it fits below the facts.
 */
export function sheetOf(air = 1, isTight = false): Sheet {
  /** Word knows distances in twentieths of a point, so none is finer than half a point. */
  const room = (points: number): number => Math.round(points * air * 2) / 2;
  return {
    title: { size: 23, line: 29, bold: true, color: text, before: 0, after: 2 },
    subtitle: { size: 14, line: 18, color: quiet, before: 0, after: 12 },
    section: { size: 15, line: 19, bold: true, color: accent, before: room(22), after: room(8) },
    topic: { size: 11.5, line: 15, bold: true, color: text, before: room(13), after: room(5) },
    paragraph: { size: 10, line: 13.5, color: text, before: 0, after: room(5) },
    item: { size: 10, line: 13.5, color: text, before: 0, after: room(2.5) },
    note: { size: 10, line: 13.5, bold: true, color: warning, before: room(4), after: room(8) },
    label: { size: 10, line: 13.5, color: quiet, before: 0, after: 0 },
    value: { size: 10, line: 13.5, color: text, before: 0, after: 0 },
    cell: { size: 9, line: 12, color: text, before: 0, after: 0 },
    head: { size: 9, line: 12, bold: true, color: text, before: 0, after: 0 },
    caption: { size: 8.5, line: 11.5, color: quiet, before: 4, after: room(8) },
    contentsTitle: { size: 12, line: 16, bold: true, color: text, before: isTight ? 4 : 12, after: isTight ? 1 : 4 },
    contentsSection: { size: 9.5, line: 12, bold: true, color: text, before: isTight ? 1.5 : 4, after: 0 },
    contentsTopic: { size: isTight ? 8.5 : 9, line: isTight ? 10 : 11.5, color: quiet, before: 0, after: 0 },
    foot: { size: 8.5, line: 11, color: quiet, before: 0, after: 0 },
    gap: room(8),
  };
}

/** A technical name is a little smaller than the words around it, and never too small to be read. */
export function nameSize(size: number): number {
  return Math.max(8, size - 1);
}

/** Lengths that the PDF and the Word document share, in points. */
export const lengths = {
  /** Between the text of a cell and the lines around it. */
  cellSide: 4.5,
  cellEdge: 3,
  /** The width of a line of a table. */
  line: 0.5,
  /** The column of labels, the room behind it, and the room above and below what stands beside them. */
  label: 120,
  labelGap: 8,
  valueEdge: 1.5,
  /** How far the items of a list are moved in, and those in a cell. */
  indent: 16,
  cellIndent: 8.5,
  contentsIndent: 12,
  /** Below the heading of a section: the room above its line, and the line. */
  ruleGap: 3.5,
  rule: 0.5,
  /** The bar beside a note, and the room behind it. */
  bar: 3,
  barGap: 6,
};
