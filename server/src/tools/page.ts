import * as z from 'zod';

/** The parts of an input by which a long text is read in parts. */
export const paging = {
  from: z.int().min(0).default(0).meta({ description: 'The character to begin with: "next" of an earlier answer.' }),
  limit: z.int().min(1_000).max(60_000).default(20_000).meta({ description: 'How many characters to give at most.' }),
};

/** The parts of an answer that say which part of a long text it holds. */
export const paged = {
  characters: z.int().meta({ description: 'How long the whole text is.' }),
  next: z.int().optional().meta({ description: 'Where the next part begins. Absent behind the last one.' }),
};

/** A part of a text, which ends with a line where one ends in it. Counted in UTF-16 code units. */
export function pageOf(text: string, from: number, limit: number): { text: string; characters: number; next?: number } {
  const end = from + limit;
  if (end >= text.length) return { text: text.slice(from), characters: text.length };
  const lineEnd = text.lastIndexOf('\n', end - 1) + 1;
  const isPair = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  const next = lineEnd > from ? lineEnd : end - (isPair ? 1 : 0);
  return { text: text.slice(from, next), characters: text.length, next };
}
