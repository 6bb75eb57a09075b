import type { ScalarNode } from '../core/source.ts';
import { lineStart, type TextEdit } from '../core/text.ts';

/** The longest line that the generator writes, in UTF-16 code units. */
const WIDTH = 108;

/** Replaces a text that is folded over several lines by another one, folded in the same way. */
export function foldedScalar(text: string, { span }: ScalarNode, value: string): TextEdit {
  const own = lineStart(text, span.start);
  const second = text.indexOf('\n', span.start) + 1;
  const indent = /^ */.exec(text.slice(second))?.[0] ?? ' '.repeat(span.start - own);
  const lines: string[] = [];
  let line = '';
  for (const word of value.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  const header = text.slice(span.start, second);
  const isLast = text[span.end - 1] === '\n';
  return { span, newText: `${header}${lines.map((one) => indent + one).join('\n')}${isLast ? '\n' : ''}` };
}
