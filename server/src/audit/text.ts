import { type Item, laidOut, type Part } from './layout.ts';
import type { AuditReport } from './report.ts';

/** The longest line, in UTF-16 code units. */
const WIDTH = 100;

/** The report as plain text, for a terminal or a mail. */
export function auditText(report: AuditReport): string {
  return `${laidOut(report)
    .map((part) => partLines(part).join('\n'))
    .join('\n\n')}\n`;
}

function partLines(part: Part): readonly string[] {
  switch (part.kind) {
    case 'heading':
      return [part.level === 3 ? part.text : part.text.toUpperCase()];
    case 'paragraph':
      return wrapped(part.text, '', '');
    case 'list':
      return part.items.flatMap((item, index) => itemLines(item, part.ordered ? `${index + 1}. ` : '- '));
    case 'table':
      return part.rows.flatMap(([first = '', ...cells]) => [
        ...wrapped(first, '', '  '),
        ...cells.flatMap((cell, index) => wrapped(`${part.columns[index + 1]}: ${cell}`, '  ', '    ')),
      ]);
  }
}

function itemLines({ label, text, code, quote }: Item, bullet: string): readonly string[] {
  const indent = ' '.repeat(bullet.length);
  const words = [label, text, code === undefined ? undefined : `(${code})`].filter(
    (part) => part !== undefined && part !== '',
  );
  return [
    ...wrapped(words.join(' '), bullet, indent),
    ...(quote === undefined ? [] : wrapped(`${quote.from}: "${quote.text}"`, indent, indent)),
  ];
}

/** Breaks a text at its spaces. A word that is longer than a line stays whole. */
function wrapped(text: string, first: string, others: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = others;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
