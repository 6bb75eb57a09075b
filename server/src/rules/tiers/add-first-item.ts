import { hasPlaceholder, type Printable, printBlock, printFlow, toSnippet } from '../../core/print.ts';
import type { SequenceNode } from '../../core/source.ts';
import { lineBreakOf, lineStart, type TextEdit } from '../../core/text.ts';

/** Writes an item in front of the others of a list that has some. Comments above the first item stay above the new one. */
export function addFirstItem(text: string, list: SequenceNode, value: Printable): TextEdit {
  const start = list.items[0]?.span.start ?? list.span.start;
  const dash = Math.max(list.span.start, text.lastIndexOf('-', Math.max(0, start - 1)));
  const indent = dash - lineStart(text, dash);
  const isFlow = list.style === 'flow';
  const printed = isFlow ? `${printFlow(value)}, ` : `${printBlock([value], indent)}\n${' '.repeat(indent)}`;
  const offset = isFlow ? start : dash;
  const newText = printed.replaceAll('\n', lineBreakOf(text));
  const span = { start: offset, end: offset };
  return hasPlaceholder(value) ? { span, newText: toSnippet(newText), snippet: true } : { span, newText };
}
