import type { Block, Entry, Inline, Section } from './model.ts';

/**
 * A plan refers to its sections by their names: "(see CRM attribution setup)". Where such a section stands in an annex, a
 * reader turns to a letter, so the reference says it.
 *
 * @param annexes the titles of the sections that stand in an annex, in lower case, with what the annex is called: "Annex C".
 */
export function withAnnexReferences(section: Section, annexes: ReadonlyMap<string, string>): Section {
  const line = (content: readonly Inline[]): readonly Inline[] =>
    content.map((inline) => (inline.kind === 'words' ? { ...inline, text: referring(inline.text, annexes) } : inline));
  const entry = (one: Entry): Entry => ({ ...one, blocks: one.blocks.map(block) });
  const block = (one: Block): Block => {
    switch (one.kind) {
      case 'topic':
        return { ...one, blocks: one.blocks.map(block) };
      case 'paragraph':
        return { ...one, content: line(one.content) };
      case 'list':
        return { ...one, items: one.items.map((item) => ({ ...item, content: line(item.content) })) };
      case 'table':
        return {
          ...one,
          rows: one.rows.map((row) => ({
            ...row,
            line: line(row.line),
            cells: row.cells.map(({ items }) => ({
              items: items.map((item) => ({ ...item, content: line(item.content) })),
            })),
          })),
        };
      case 'values':
        return { ...one, entries: one.entries.map(entry) };
      case 'missing':
      case 'figure':
        return one;
    }
  };
  return { ...section, blocks: section.blocks.map(block) };
}

function referring(text: string, annexes: ReadonlyMap<string, string>): string {
  return text.replace(/\(see ([^()]{1,60})\)/g, (whole, title: string) => {
    const annex = annexes.get(title.toLowerCase());
    return annex === undefined ? whole : `(see ${annex})`;
  });
}
