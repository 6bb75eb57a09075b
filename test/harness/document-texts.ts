import assert from 'node:assert/strict';
import type { Block, Entry, Inline, PlanDocument } from '../../server/src/render/model.ts';
import { missingWords } from '../../server/src/render/model.ts';

/** Every text of a document that stands for itself in a file, in the order in which it is read. Pictures are left out. */
export function documentTexts({ heading, name, head, facts, sections }: PlanDocument): readonly string[] {
  return [
    heading,
    ...(name ? [lineOf(name)] : []),
    ...[...head, ...facts].flatMap(entryTexts),
    ...sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(blockTexts)]),
  ];
}

/** Checks that a text holds others in their order, whatever stands between them and however lines are broken. */
export function assertHoldsInOrder(text: string, expected: readonly string[]): void {
  const all = withoutSpaces(text);
  let place = 0;
  for (const [index, one] of expected.entries()) {
    const wanted = withoutSpaces(one);
    const found = all.indexOf(wanted, place);
    if (found < 0) {
      const context = expected.slice(Math.max(index - 2, 0), index + 1).map((each) => JSON.stringify(each));
      assert.fail(`Does not hold ${context.join(' and then ')}. What follows: ${all.slice(place, place + 300)}`);
    }
    place = found + wanted.length;
  }
}

/** Breaks of lines are no part of a text, and neither are the invisible signs that choose how a character looks. */
function withoutSpaces(text: string): string {
  return text.normalize('NFC').replace(/\s|\p{Default_Ignorable_Code_Point}/gu, '');
}

function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'topic':
      return [block.label, ...block.blocks.flatMap(blockTexts)];
    case 'paragraph':
      return [lineOf(block.content)];
    case 'missing':
      return [missingWords(block)];
    case 'list':
      return block.items.map(({ content }) => lineOf(content));
    case 'table':
      return [
        ...block.columns,
        ...block.rows.flatMap(({ cells }) => cells.flatMap(({ items }) => items.map(({ content }) => lineOf(content)))),
      ];
    case 'values':
      return block.entries.flatMap(entryTexts);
    case 'figure':
      return [];
  }
}

function entryTexts({ label, blocks }: Entry): readonly string[] {
  return [label, ...blocks.flatMap(blockTexts)];
}

function lineOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.kind === 'words' ? inline.text : missingWords(inline))).join('');
}
