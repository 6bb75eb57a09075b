import type { Block, Entry, Inline, List, PlanDocument, Section, SectionId } from './model.ts';
import { missingWords } from './model.ts';

/**
 * Writes a document in the output format of the framework: its headings in capitals, its labels, its order. What the
 * plan says beyond them follows in the same section, after the lines of the framework.
 */
export function renderText(document: PlanDocument): string {
  const head = [
    document.heading.toUpperCase(),
    ...(document.name ? [line(document.name)] : []),
    ...document.head.flatMap((entry) => entryLines(entry, '')),
  ];
  const facts = document.facts.flatMap((entry) => entryLines(entry, ''));
  const parts = [head, ...(facts.length > 0 ? [facts] : []), ...document.sections.map(sectionLines)];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Where the framework has no empty line under a heading, because prose follows and no label. */
const tight: ReadonlySet<SectionId> = new Set(['diagnosis', 'risks']);

/** Where the framework sets labels apart by empty lines, with what they stand for on the next line. */
const spacious: ReadonlySet<SectionId> = new Set(['launch']);

function sectionLines({ id, title, blocks }: Section): readonly string[] {
  const lines = [title.toUpperCase()];
  let before: { readonly kind: Block['kind']; readonly lines: number } | undefined;
  for (const block of blocks) {
    if (block.kind === 'figure') continue;
    const next = blockLines(block, '', spacious.has(id));
    // Labels of one line stand close together, as they do in the framework. Longer ones need room.
    const isLong = (before?.lines ?? 0) > 1 || next.length > 1;
    const isApart = before === undefined ? !tight.has(id) : spacious.has(id) || isLong || before.kind !== block.kind;
    if (isApart) lines.push('');
    for (const each of next) lines.push(each);
    before = { kind: block.kind, lines: next.length };
  }
  return lines;
}

/** Lines carry `indent` in front. Continued lines of one text go two columns deeper, so that no text poses as a label. */
function blockLines(block: Block, indent: string, below = false): readonly string[] {
  switch (block.kind) {
    case 'topic':
      return labelled(`${indent}${block.label}:`, block.blocks, indent, below);
    case 'paragraph':
      return [indent + line(block.content, indent)];
    case 'missing':
      return [indent + line([block], indent)];
    case 'list':
      return listLines(block, indent);
    case 'table':
      return block.rows.map((row) => `${indent}${block.rowsAs === 'items' ? '- ' : ''}${line(row.line, indent)}`);
    case 'values':
      return block.entries.flatMap((entry) => entryLines(entry, indent, '- '));
    case 'figure':
      // The format of the framework has no pictures, and what they show stands in words around them.
      return [];
  }
}

function entryLines({ label, blocks }: Entry, indent: string, bullet = ''): readonly string[] {
  return labelled(`${indent}${bullet}${label}:`, blocks, `${indent}${' '.repeat(bullet.length)}`);
}

/** A label, with what fits behind it on its line and the rest below. */
function labelled(label: string, blocks: readonly Block[], indent: string, below = false): readonly string[] {
  const [first, ...rest] = blocks;
  const fits = !below && (first?.kind === 'paragraph' || first?.kind === 'missing');
  const opening = fits ? `${label} ${line(first.kind === 'paragraph' ? first.content : [first], indent)}` : label;
  return [opening, ...(fits ? rest : blocks).flatMap((block) => blockLines(block, indent))];
}

function listLines({ items, ordered }: List, indent: string): readonly string[] {
  return items.map(({ content }, index) => `${indent}${ordered ? `${index + 1}.` : '-'} ${line(content, indent)}`);
}

function line(content: readonly Inline[], indent = ''): string {
  const text = content.map((inline) => (inline.kind === 'words' ? inline.text : `[${missingWords(inline)}]`)).join('');
  return text.replaceAll('\n', `\n${indent}  `);
}
