import type { SourceDocument } from '../source.ts';
import { lineBreakOf, type TextEdit } from '../text.ts';
import type { Layout } from './layout.ts';

/** The edits that take white space off the ends of lines, and end the file with one line break. */
export function endEdits({ text, scalars }: SourceDocument, { lines, index }: Layout): readonly TextEdit[] {
  const texts = linesInTexts();
  const edits: TextEdit[] = [];
  for (const [line, content] of lines.entries()) {
    const white = /(?<![ \t])[ \t]+$/.exec(content);
    if (white === null || texts.has(line)) continue;
    const start = index.offsetAt({ line, character: white.index });
    edits.push({ span: { start, end: start + white[0].length }, newText: '' });
  }
  const last = scalars.at(-1)?.node;
  // How a text on lines of its own ends is part of it.
  if ((last?.style === 'literal' || last?.style === 'folded') && text.slice(last.span.end).trim() === '') return edits;
  const filled = lines.findLastIndex((content) => content.trim() !== '');
  const end = index.offsetAt({ line: filled, character: (lines[filled] ?? '').length });
  const behind = lines.length - 1 - filled;
  if (behind === 0) return [...edits, { span: { start: text.length, end: text.length }, newText: lineBreakOf(text) }];
  const start = index.offsetAt({ line: filled + 1, character: 0 });
  if (start === text.length) return edits;
  const kept = edits.filter(({ span }) => span.end <= end || span.start < end);
  return [...kept, { span: { start, end: text.length }, newText: '' }];

  /** Lines whose ends lie inside of a text. */
  function linesInTexts(): ReadonlySet<number> {
    const found = new Set<number>();
    for (const { node } of scalars) {
      const from = index.positionAt(node.span.start).line;
      const to = index.positionAt(node.span.end).line;
      const isBlock = node.style === 'literal' || node.style === 'folded';
      for (let line = isBlock ? from + 1 : from; line < to; line++) found.add(line);
    }
    return found;
  }
}
