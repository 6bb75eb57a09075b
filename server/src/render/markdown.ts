import { escapeMarkdown, markdownCode } from './escape-markdown.ts';
import { mermaidLines } from './mermaid.ts';
import type { Block, Entry, Figure, Inline, List, PlanDocument, Row, Section, Table, Values } from './model.ts';
import { missingWords } from './model.ts';

/** Writes a document as GitHub flavoured Markdown. */
export function renderMarkdown(document: PlanDocument): string {
  const parts = [
    `# ${document.heading}`,
    ...(document.name ? [`**${line(document.name)}**`] : []),
    entryLines([...document.head, ...document.facts], '').join('\n'),
    ...document.sections.flatMap(sectionParts),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sectionParts({ title, blocks }: Section): readonly string[] {
  return [`## ${title}`, ...blocks.flatMap(blockParts)];
}

/** Blocks that stand apart, with an empty line between them. */
function blockParts(block: Block): readonly string[] {
  if (block.kind === 'topic') return [`### ${block.label}`, ...block.blocks.flatMap(blockParts)];
  if (block.kind === 'figure') return figureParts(block);
  if (block.kind === 'missing') return [`> **Not defined yet:** ${escapeMarkdown(block.what)}.`];
  return [blockLines(block, '').join('\n')];
}

/**
 * Those who do not see a diagram, and readers that do not draw it, have the same in words beside it. A diagram is text
 * here too, so it does not say once more what stands in a table.
 */
function figureParts(whole: Figure): readonly string[] {
  const figure = whole.inShort ?? whole;
  return [`**${escapeMarkdown(figure.title)}**`, ['```mermaid', ...mermaidLines(figure), '```'].join('\n')];
}

function blockLines(block: Block, indent: string): readonly string[] {
  switch (block.kind) {
    case 'topic':
      return blockParts(block);
    case 'paragraph':
      return [indent + line(block.content)];
    case 'missing':
      return [indent + line([block])];
    case 'list':
      return listLines(block, indent);
    case 'table':
      return tableLines(block, indent);
    case 'values':
      return valuesLines(block, indent);
    case 'figure':
      return figureParts(block);
  }
}

function valuesLines({ entries }: Values, indent: string): readonly string[] {
  return entryLines(entries, indent);
}

function entryLines(entries: readonly Entry[], indent: string): readonly string[] {
  return entries.flatMap(({ label, blocks: [first, ...rest] }) => {
    const fits = first?.kind === 'paragraph' || first?.kind === 'missing';
    const content =
      first?.kind === 'paragraph' ? ` ${line(first.content)}` : first?.kind === 'missing' ? ` ${line([first])}` : '';
    const below = fits || first === undefined ? rest : [first, ...rest];
    return [`${indent}- **${label}:**${content}`, ...below.flatMap((block) => blockLines(block, `${indent}  `))];
  });
}

function listLines({ items, ordered }: List, indent: string): readonly string[] {
  return items.map(({ content }, index) => `${indent}${ordered ? `${index + 1}.` : '-'} ${line(content)}`);
}

function tableLines({ columns, rows }: Table, indent: string): readonly string[] {
  const printed = [tableLine(columns), tableLine(columns.map(() => '---')), ...rows.map(rowLine)];
  return printed.map((each) => indent + each);
}

function rowLine({ cells }: Row): string {
  return tableLine(
    cells.map(({ items }, index) => {
      const [first, ...rest] = items.map(({ content }) => line(content));
      if (first === undefined) return '';
      return [index === 0 && first !== '' ? `**${first}**` : first, ...rest].join('<br>');
    }),
  );
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function line(content: readonly Inline[]): string {
  return content.map(inlineMarkdown).join('');
}

function inlineMarkdown(inline: Inline): string {
  if (inline.kind === 'missing') return `*${escapeMarkdown(missingWords(inline))}*`;
  if (inline.link !== undefined) return `<${inline.link}>`;
  return inline.code ? markdownCode(inline.text) : escapeMarkdown(inline.text);
}
