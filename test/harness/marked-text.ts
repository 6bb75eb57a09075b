/** A text without its mark, and where the mark stood. */
export interface MarkedText {
  readonly text: string;
  readonly offset: number;
}

/**
 * Reads a text in which `$0` stands for the cursor.
 *
 * @throws Error when there is no cursor, or more than one.
 */
export function readMarked(marked: string): MarkedText {
  const [before, after, ...others] = marked.split('$0');
  if (before === undefined || after === undefined || others.length > 0) {
    throw new Error(`The text needs exactly one $0:\n${marked}`);
  }
  return { text: before + after, offset: before.length };
}
