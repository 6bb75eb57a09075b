import type { TextEdit } from '../text.ts';
import type { Column, Continued, Layout } from './layout.ts';

/** The edits that put each line as far in as it belongs. */
export function indentationEdits(layout: Layout): readonly TextEdit[] {
  const { lines, index, begins, goesOn } = layout;
  const next = nextBeginnings(layout);
  const edits: TextEdit[] = [];
  let around: Column[] = [];
  for (const [line, content] of lines.entries()) {
    const starts = begins.get(line) ?? [];
    const continued = goesOn.get(line);
    const old = /^\uFEFF? */.exec(content)?.[0].replace('\uFEFF', '') ?? '';
    const fresh = freshIndent(line, content, old.length);
    around = [...around.filter(({ old: column }) => column < (starts[0]?.old ?? Number.POSITIVE_INFINITY)), ...starts];
    if (fresh === undefined || fresh === old.length) continue;
    const start = index.offsetAt({ line, character: content.startsWith('\uFEFF') ? 1 : 0 });
    edits.push(
      fresh > old.length
        ? { span: { start, end: start }, newText: ' '.repeat(fresh - old.length) }
        : { span: { start, end: start + old.length - fresh }, newText: '' },
    );

    function freshIndent(line: number, content: string, old: number): number | undefined {
      if (continued !== undefined) return moved(continued, content, old);
      if (content.trim() === '') return undefined;
      const [first] = starts;
      if (first !== undefined && first.old === old) return first.fresh;
      return besides(old, [...around, ...(next[line] ?? [])]);
    }
  }
  return edits;
}

/** A line that goes on from above. What is empty stays empty, and in a text letter by letter no space is lost. */
function moved({ by, least, letterByLetter }: Continued, content: string, old: number): number | undefined {
  if (letterByLetter === undefined) return content.trim() === '' ? undefined : Math.max(least, old + by);
  if (content.trim() === '' && content.length <= letterByLetter) return 0;
  return old + by;
}

/** A comment, or a line that brings in a shared group, stands where the next thing does, or what is around it. */
function besides(old: number, columns: readonly Column[]): number {
  let found: Column | undefined;
  for (const column of columns) if (column.old <= old && column.old >= (found?.old ?? 0)) found = column;
  return found?.fresh ?? 0;
}

/** By line: what begins on the next line on which something begins. Below the last one of them there is only the file. */
function nextBeginnings({ lines, begins }: Layout): readonly (readonly Column[])[] {
  const next: (readonly Column[])[] = [];
  let coming: readonly Column[] = [{ old: 0, fresh: 0 }];
  for (let line = lines.length - 1; line >= 0; line--) {
    next[line] = coming;
    coming = begins.get(line)?.slice(0, 1) ?? coming;
  }
  return next;
}
