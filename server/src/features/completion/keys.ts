import type * as z from 'zod';
import { partnerPlan, planSections } from '../../../../schemas/partner-plan.ts';
import { escapeSnippet } from '../../core/snippet-text.ts';
import { documentationOf, shapeOf } from '../../core/vocabulary.ts';
import type { CheckedDocument } from '../document.ts';
import { describe } from '../names.ts';
import { fieldMarkdown } from '../vocabulary-words.ts';
import type { CompletionContext } from './context.ts';
import { createForms, type FormPlace } from './form.ts';
import { isWanted, rankOf } from './ranking.ts';
import { formSourceOf } from './source.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * The keys that belong into a group and are not written yet: first those that it cannot do without, then those that a
 * rule misses, then the others, each in the order of the vocabulary. What contradicts a key that is there is left out.
 */
export function keySuggestions(
  schema: z.ZodType,
  context: CompletionContext,
  document: CheckedDocument,
  place: FormPlace,
): readonly Suggestion[] {
  const shape = shapeOf(schema);
  if (shape.kind === 'record') return nameSuggestions(shape.value, context, document, place);
  if (shape.kind !== 'map') return [];
  const free = [...shape.keys].flatMap(([key, { schema: value, required }]) => {
    if (context.keys.has(key)) return [];
    const rank = required || isSection(schema, key) ? FIRST : rankOf(key, context, document);
    // A key that is being written anew may be any.
    return rank === undefined && !context.hasColon ? [] : [{ key, value, required, rank: rank ?? 0 }];
  });
  const ordered = free.toSorted((one, other) => one.rank - other.rank);
  // A key that has its colon already keeps the quotes that it has.
  const quote = /^["']/.exec(context.typed)?.[0] ?? '';
  return ordered.map(({ key, value, required, rank }) => ({
    label: key,
    kind: 'key',
    wanted: isWanted(rank),
    snippet: context.hasColon
      ? escapeSnippet(quote + key + quote)
      : createForms(formSourceOf(document)).entry(key, value, context.path, place),
    detail: `${documentationOf(value).title ?? key}${required ? ' (required)' : ''}`,
    documentation: fieldMarkdown(value, key),
  }));
}

const FIRST = -1;

/** Whether a key of a plan is one of the sections of its document. */
function isSection(schema: z.ZodType, key: string): boolean {
  return schema === partnerPlan && (planSections as readonly string[]).includes(key);
}

/** The keys of a group whose keys are names that the plan defines elsewhere. */
function nameSuggestions(
  value: z.ZodType,
  context: CompletionContext,
  document: CheckedDocument,
  place: FormPlace,
): readonly Suggestion[] {
  const source = formSourceOf(document);
  const free = source.names([...context.path, 'key']).filter((name) => !context.keys.has(name));
  return free.map((name) => ({
    label: name,
    kind: 'reference',
    snippet: context.hasColon ? escapeSnippet(name) : createForms(source).entry(name, value, context.path, place),
    detail: describe(document.plan, 'tier', name),
    documentation: fieldMarkdown(value),
  }));
}
