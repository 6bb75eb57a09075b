/** A place as the Language Server Protocol counts it: zero-based, characters in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

export function offsetOf(text: string, { line, character }: Position): number {
  const before = text.split('\n').slice(0, line);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + character;
}

/** The place of an offset: the other way round than `offsetOf`. */
export function positionOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** The text after edits that do not overlap. */
export function applied(text: string, edits: readonly Edit[]): string {
  const places = edits
    .map(({ range, newText }) => ({ start: offsetOf(text, range.start), end: offsetOf(text, range.end), newText }))
    .sort((one, other) => other.start - one.start);
  return places.reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), text);
}
