import { type Printable, printBlock, toSnippet } from '../../core/print.ts';
import { plainTextOf } from '../../core/snippet-text.ts';
import type { PathStep } from '../../core/source.ts';
import { type ProposalAt, proposalsAt, textOf } from '../../framework/proposals/at-place.ts';
import type { CheckedDocument } from '../document.ts';
import { inMarkdown } from '../in-markdown.ts';
import { isReadable } from '../preview/unreadable.ts';
import type { CompletionContext } from './context.ts';
import { newLine } from './form.ts';
import type { Suggestion } from './suggestion.ts';

/** More items of a list are a catalog to read, and the next ones come when the first are written. */
const MOST_ITEMS = 12;

/** The longest name of something that is offered, in UTF-16 code units. The rest stands beside it. */
const LONGEST_LABEL = 72;

/** What could stand at a place by the facts of the plan, the most sensible first. */
export function proposalsFor(document: CheckedDocument, path: readonly PathStep[]): readonly ProposalAt[] {
  const { kind, plan, lastReadable, settings } = document;
  if (kind !== 'plan') return [];
  return document.kept(`proposals at ${path.join('.')}`, () => {
    // What stands behind a half-typed quote cannot be read now, and holds the facts all the same.
    const facts = isReadable(plan) ? plan : (lastReadable ?? plan);
    return proposalsAt(facts, path, settings.today);
  });
}

/** The single values among what could stand at a place, each once. */
export function textsFor(
  document: CheckedDocument,
  path: readonly PathStep[],
): ReadonlyMap<string, ProposalAt['from']> {
  const texts = new Map<string, ProposalAt['from']>();
  for (const { value, from } of proposalsFor(document, path)) {
    const text = textOf(value);
    if (text !== undefined && !texts.has(text)) texts.set(text, from);
  }
  return texts;
}

/** What is said of a proposal. None of it is a fact before a person has accepted it. */
export function detailOf(from: ProposalAt['from']): string {
  return from === 'example' ? 'An example, for your own words' : 'A proposal for this plan';
}

/** The name under which a text is offered, and all of it where it is longer. */
export function labelled(text: string): { readonly label: string; readonly documentation?: string } {
  if (text.length <= LONGEST_LABEL) return { label: text };
  const start = text.slice(0, LONGEST_LABEL - 3);
  return { label: `${start.slice(0, Math.max(start.lastIndexOf(' '), 20))} ...`, documentation: inMarkdown(text) };
}

/** A key with all its content, for a group or a list of which the plan tells what it could be. */
export function proposedKey(key: string, context: CompletionContext, document: CheckedDocument): readonly Suggestion[] {
  const value = contentFor(document, [...context.path, key]);
  if (value === undefined) return [];
  const snippet = snippetOf({ [key]: value }, context.column);
  // A short list of choices is what the key alone brings.
  if (!snippet.includes('\n')) return [];
  return [{ ...whole(snippet), label: `${key} (proposed)`, filter: key }];
}

/** The content of a group or a list, which starts on the line below its key. */
export function proposedContent(
  path: readonly PathStep[],
  column: number,
  document: CheckedDocument,
): readonly Suggestion[] {
  const value = contentFor(document, path);
  if (value === undefined) return [];
  const snippet = newLine(column) + snippetOf(value, column);
  return [{ ...whole(snippet), label: `${String(path.at(-1))} (proposed)`, whenEmpty: true }];
}

/**
 * Whole items for the list at a path, which it does not have yet.
 *
 * @param index where the new item stands among those that are there.
 * @param column that of the hyphen.
 * @param indent how far behind its hyphen an item starts. Undefined where the hyphen is still to be written.
 */
export function proposedItems(
  list: readonly PathStep[],
  index: number,
  column: number,
  indent: number | undefined,
  document: CheckedDocument,
): readonly Suggestion[] {
  const items = proposalsFor(document, [...list, index]).filter(
    ({ from, value }) => from !== 'example' && textOf(value) === undefined,
  );
  return items.slice(0, MOST_ITEMS).map(({ value }) => {
    const written = indent === undefined ? snippetOf([value], column) : snippetOf(value, column + indent);
    const name = labelled(lineOf(written).replace(/^- /, ''));
    const label = indent === undefined ? `- ${name.label}` : name.label;
    return {
      ...whole(written),
      wanted: true,
      label,
      filter: `${label} ${lineOf(written)}`,
      ...(indent === undefined ? {} : { whenEmpty: true }),
    };
  });
}

function contentFor(document: CheckedDocument, path: readonly PathStep[]): Printable | undefined {
  const [best] = proposalsFor(document, path);
  return best === undefined || best.from === 'example' || textOf(best.value) !== undefined ? undefined : best.value;
}

function snippetOf(value: Printable, column: number): string {
  return toSnippet(printBlock(value, column));
}

function whole(snippet: string): Omit<Suggestion, 'label'> {
  return {
    kind: 'template',
    snippet,
    detail: 'A proposal for this plan, to be decided',
    documentation: `\`\`\`yaml\n${plainTextOf(snippet).replace(/^\n/, '')}\n\`\`\``,
  };
}

function lineOf(snippet: string): string {
  return plainTextOf(snippet).replace(/\s+/g, ' ').trim();
}
