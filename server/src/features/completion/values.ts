import type * as z from 'zod';
import { secondaryMetrics } from '../../../../schemas/measurement.ts';
import { escapeSnippet } from '../../core/snippet-text.ts';
import { entryOf, nodeAt, type PathStep } from '../../core/source.ts';
import { documentationOf, shapeOf } from '../../core/vocabulary.ts';
import { briefValueWords } from '../brief-words.ts';
import type { CheckedDocument } from '../document.ts';
import { fieldMarkdown, valueWords } from '../vocabulary-words.ts';
import type { CompletionContext } from './context.ts';
import { withoutQuotes } from './line.ts';
import { textsFor } from './proposed.ts';
import { isQuantityPlace, quantitySuggestions } from './quantities.ts';
import { hasNames, referenceSuggestions } from './references.ts';
import { defaultOf } from './source.ts';
import type { Suggestion } from './suggestion.ts';
import { wordSuggestions } from './word-suggestions.ts';

/** The values that can stand at a place: choices, flags, names that the plan defines, usual words, and quantities. */
export function valueSuggestions(
  schema: z.ZodType,
  context: CompletionContext,
  document: CheckedDocument,
): readonly Suggestion[] {
  const shape = shapeOf(schema);
  if (shape.kind === 'choice') {
    const choices = choiceSuggestions(schema, [...shape.values, ...(shape.words ?? [])], context, document);
    return shape.isOpen ? [...referenceSuggestions(context, document), ...choices] : choices;
  }
  if (shape.kind === 'flag') return choiceSuggestions(schema, ['true', 'false'], context, document);
  if (shape.kind !== 'value') return [];
  if (isSecondaryMetric(context)) {
    const named = choiceSuggestions(schema, Object.keys(secondaryMetrics), context, document);
    return [...referenceSuggestions(context, document), ...named].map((metric) => ({ ...metric, whenEmpty: true }));
  }
  return [
    ...defaultSuggestions(schema),
    ...referenceSuggestions(context, document),
    ...(isQuantityPlace(schema) || hasNames(context, document) ? [] : wordSuggestions(context, document)),
    ...quantitySuggestions(schema, context, document),
  ];
}

function choiceSuggestions(
  schema: z.ZodType,
  values: readonly string[],
  { items, path }: CompletionContext,
  document: CheckedDocument,
): readonly Suggestion[] {
  const taken = new Set(items.map(withoutQuotes));
  const { title } = documentationOf(schema);
  const documentation = fieldMarkdown(schema);
  return sensibleFirst(values, path, document)
    .filter((value) => !taken.has(value))
    .map((value) => ({
      label: value,
      kind: 'value',
      snippet: escapeSnippet(value),
      detail: briefValueWords(path, value, document) ?? valueWords(schema, path, value) ?? title,
      documentation,
    }));
}

/** What the plan calls for comes first, and what another item of the same list has already comes last. */
function sensibleFirst(
  values: readonly string[],
  path: readonly PathStep[],
  document: CheckedDocument,
): readonly string[] {
  const proposed = [...textsFor(document, path)].flatMap(([text, from]) => (from === 'example' ? [] : [text]));
  const used = new Set(valuesBeside(path, document));
  const first = proposed.filter((value) => values.includes(value) && !used.has(value));
  const others = values.filter((value) => !first.includes(value));
  return [...first, ...others.filter((value) => !used.has(value)), ...others.filter((value) => used.has(value))];
}

/** What the other items of the list around a place have under the same key. */
function valuesBeside(path: readonly PathStep[], { kind, plan }: CheckedDocument): readonly string[] {
  const [index, key] = path.slice(-2);
  if (kind !== 'plan' || typeof index !== 'number' || typeof key !== 'string') return [];
  const list = nodeAt(plan.node, path.slice(0, -2));
  if (list?.kind !== 'sequence') return [];
  return list.items.flatMap((item, at) => {
    const value = item.kind === 'map' && at !== index ? entryOf(item, key)?.value : undefined;
    return value?.kind === 'scalar' ? [String(value.value)] : [];
  });
}

function defaultSuggestions(schema: z.ZodType): readonly Suggestion[] {
  const value = defaultOf(schema);
  if (value === undefined) return [];
  return [{ label: value, kind: 'value', whenEmpty: true, snippet: value, detail: 'What counts without this line' }];
}

/** The secondary metrics have names of the framework, but a plan may have others in words. */
function isSecondaryMetric({ path }: CompletionContext): boolean {
  return path.length === 4 && path[0] === 'measurement' && path[1] === 'secondary' && path[3] === 'metric';
}
