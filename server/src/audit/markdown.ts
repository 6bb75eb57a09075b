import { escapeMarkdown, markdownCode } from '../render/escape-markdown.ts';
import { type Item, laidOut, type Part } from './layout.ts';
import type { AuditReport } from './report.ts';

/** The report as GitHub flavoured Markdown, in which no text of the plan becomes markup. */
export function auditMarkdown(report: AuditReport): string {
  return `${laidOut(report).map(partMarkdown).join('\n\n')}\n`;
}

function partMarkdown(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${escapeMarkdown(part.text)}`;
    case 'paragraph':
      return escapeMarkdown(part.text);
    case 'list':
      return part.items
        .map(
          (item, index) => `${part.ordered ? `${index + 1}.` : '-'} ${itemMarkdown(item, part.ordered ? '   ' : '  ')}`,
        )
        .join('\n');
    case 'table':
      return [
        row(part.columns),
        row(
          part.columns.map(() => '---'),
          false,
        ),
        ...part.rows.map((cells) => row(cells)),
      ].join('\n');
  }
}

function row(cells: readonly string[], isText = true): string {
  return `| ${cells.map((cell) => (isText ? escapeMarkdown(cell) : cell)).join(' | ')} |`;
}

function itemMarkdown({ label, text, code, quote }: Item, indent: string): string {
  const start = label === undefined ? '' : `**${escapeMarkdown(label)}**${text === '' ? '' : ' '}`;
  const end = code === undefined ? '' : ` (${markdownCode(code)})`;
  const quoted = quote === undefined ? '' : `\n${indent}${quote.from}: *${escapeMarkdown(quote.text)}*`;
  return `${start}${escapeMarkdown(text)}${end}${quoted}`;
}
