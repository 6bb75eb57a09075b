import type { Block, Inline, PlanDocument } from '../../server/src/render/model.ts';

/** The parts of a document, as a reader takes them. */
export type PartName = 'page one' | 'body' | 'annexes';

/** What stands in a part. */
export interface Part {
  /** All words: headings, labels, and what stands below and beside them. */
  readonly words: number;
  /** The texts without headings and labels, one for each sentence. */
  readonly sentences: readonly string[];
}

/** @param names that stand for one and the same in every plan, so that a sentence is not specific for having them. */
export function partsOf(document: PlanDocument, names: readonly string[] = []): Readonly<Record<PartName, Part>> {
  const { heading, name, head, facts, sections } = document;
  const first: Collected = { labels: [heading], texts: name ? [lineOf(name)] : [] };
  const inSections = (isWanted: boolean): Collected[] =>
    sections
      .filter((section) => (section.annex ?? false) === isWanted)
      .map(({ title, blocks }) => labelled(title, blocks));
  return {
    'page one': partOf([first, ...[...head, ...facts].map(({ label, blocks }) => labelled(label, blocks))], names),
    body: partOf(inSections(false), names),
    annexes: partOf(inSections(true), names),
  };
}

interface Collected {
  readonly labels: readonly string[];
  readonly texts: readonly string[];
}

function partOf(collected: readonly Collected[], names: readonly string[]): Part {
  const labels = collected.flatMap((one) => one.labels);
  const texts = collected.flatMap((one) => one.texts);
  const words = [...labels, ...texts].reduce((sum, text) => sum + wordsIn(text), 0);
  const unnamed = (text: string): string => names.reduce((rest, name) => rest.replaceAll(name, 'NAME'), text);
  return { words, sentences: texts.map(unnamed).flatMap(sentencesOf) };
}

function labelled(label: string, blocks: readonly Block[]): Collected {
  const below = blocks.map(collect);
  return { labels: [label, ...below.flatMap(({ labels }) => labels)], texts: below.flatMap(({ texts }) => texts) };
}

function collect(block: Block): Collected {
  switch (block.kind) {
    case 'topic':
      return labelled(block.label, block.blocks);
    case 'paragraph':
      return { labels: [], texts: [lineOf(block.content)] };
    case 'missing':
      return { labels: [], texts: [lineOf([block])] };
    case 'list':
      return { labels: [], texts: block.items.map(({ content }) => lineOf(content)) };
    case 'table':
      return {
        labels: block.columns,
        // A row is read as a line: a cell of it says nothing without the others.
        texts: block.rows.map(({ cells }) =>
          cells.map(({ items }) => items.map(({ content }) => lineOf(content)).join('; ')).join(' | '),
        ),
      };
    case 'values': {
      const entries = block.entries.map(({ label, blocks }) => labelled(label, blocks));
      return { labels: entries.flatMap(({ labels }) => labels), texts: entries.flatMap(({ texts }) => texts) };
    }
    case 'figure':
      // What a picture shows stands in words beside it.
      return { labels: [block.title], texts: [] };
  }
}

function lineOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.kind === 'words' ? inline.text : inline.what)).join('');
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?]["”']?)\s+(?=["“(]?[\p{Lu}\d])/u).filter((sentence) => /\w/.test(sentence));
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A sentence as it is compared: whatever its numbers are. */
export function masked(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/\d[\d,.]*/g, '#')
    .replace(/[^\p{L}#]+/gu, ' ')
    .trim();
}

/** The share of the words of a document that stand in sentences which one of the others has as well, from 0 to 1. */
export function standingShare(own: readonly string[], others: readonly (readonly string[])[]): number {
  const known = new Set(others.flatMap((sentences) => sentences.map(masked)));
  const count = (sentences: readonly string[]): number =>
    sentences.reduce((sum, sentence) => sum + wordsIn(sentence), 0);
  const all = count(own);
  return all === 0 ? 0 : count(own.filter((sentence) => known.has(masked(sentence)))) / all;
}
