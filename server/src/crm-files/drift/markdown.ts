import { indexLines } from '../../core/text.ts';
import { escapeMarkdown } from '../../render/escape-markdown.ts';
import { plainText } from '../../render/plain-text.ts';
import { type DriftKind, driftKinds } from './compare.ts';
import type { DriftResult } from './drift.ts';

/** The differences as GitHub flavoured Markdown, for a pull request or a ticket. */
export function driftMarkdown({ setup, problems, refused }: DriftResult, text: string): string {
  const lines = indexLines(text);
  const title = `# ${escapeMarkdown(plainText(`${setup.crm} against ${setup.program}`))}`;
  const open = refused.map((sentence) => `\n${escapeMarkdown(plainText(sentence))}\n`).join('');
  if (problems.length === 0) {
    return `${title}\n\n${open === '' ? 'The CRM has what the plan says.' : 'What the files show is what the plan says.'}\n${open}`;
  }
  const rows = problems.map(({ rule, severity, span, message }) => {
    const kind = rule.slice('drift/'.length) as DriftKind;
    const cells = [String(lines.positionAt(span.start).line + 1), severity, driftKinds[kind], message];
    return `| ${cells.map((cell) => escapeMarkdown(plainText(cell))).join(' | ')} |`;
  });
  return `${title}\n\n| Line of the plan | Weight | What | Finding |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n${open}`;
}
