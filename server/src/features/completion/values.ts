import type * as z from 'zod';
import { secondaryMetrics } from '../../../../schemas/measurement.ts';
import { documentationOf, shapeOf } from '../../core/vocabulary.ts';
import { briefValueWords } from '../brief-words.ts';
import type { CheckedDocument } from '../document.ts';
import { escapeSnippet } from '../snippet.ts';
import { fieldMarkdown, valueWords } from '../words.ts';
import type { CompletionContext } from './context.ts';
import { withoutQuotes } from './line.ts';
import { quantitySuggestions } from './quantities.ts';
import { referenceSuggestions } from './references.ts';
import { defaultOf } from './source.ts';
import type { Suggestion } from './suggestion.ts';
import { wordSuggestions } from './words.ts';

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
    ...wordSuggestions(context, document),
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
  return values
    .filter((value) => !taken.has(value))
    .map((value) => ({
      label: value,
      kind: 'value',
      snippet: escapeSnippet(value),
      detail: briefValueWords(path, value, document) ?? valueWords(schema, path, value) ?? title,
      documentation,
    }));
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
