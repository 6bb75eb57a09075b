import type { CompletionList } from 'vscode-languageserver-types';
import type * as z from 'zod';
import { crmSystemChoices } from '../../../../schemas/brief-choices.ts';
import { crmSystems } from '../../../../schemas/program.ts';
import { plainTextOf } from '../../core/snippet-text.ts';
import { documentationOf, schemaAt, shapeOf } from '../../core/vocabulary.ts';
import type { CheckedDocument } from '../document.ts';
import { type ClientAbilities, defineFeature, type PositionParams } from '../feature.ts';
import { newBriefSnippet } from '../new-brief.ts';
import { newPlanSnippet } from '../new-plan.ts';
import { fieldMarkdown } from '../vocabulary-words.ts';
import { bounded } from './bounded.ts';
import { toCompletionList } from './completion-list.ts';
import { type CompletionContext, contextAt } from './context.ts';
import { createForms, newLine } from './form.ts';
import { keySuggestions } from './keys.ts';
import { proposedContent, proposedItems, proposedKey } from './proposed.ts';
import { formSourceOf } from './source.ts';
import { isNothingTyped, type Suggestion } from './suggestion.ts';
import { ruleSuggestions, suppressionAt } from './suppressions.ts';
import { itemTemplates, keyTemplates, templatesBehindHyphen } from './templates.ts';
import { valueSuggestions } from './values.ts';

const nothing: CompletionList = { isIncomplete: false, items: [] };

/** What can be written at the cursor: keys, values, names of the plan, quantities, rules. */
export const completion = defineFeature<PositionParams, CompletionList>({
  method: 'textDocument/completion',
  everyKind: true,
  capabilities: { completionProvider: { triggerCharacters: [' ', ':', '-', '[', '{', ','], resolveProvider: true } },
  empty: nothing,
  answer({ params: { position, textDocument }, document, client }) {
    const { list, typed, isStart } = allAt(document, document.lines.offsetAt(position), client);
    // In an empty file the whole plans that somebody can start from are offered once, and all of them.
    return isStart ? list : bounded(list, typed, { uri: textDocument.uri, position });
  },
});

/** Everything that can be written at an offset, and what is typed of it. */
export function allAt(
  document: CheckedDocument,
  offset: number,
  client: ClientAbilities,
): { readonly list: CompletionList; readonly typed: string; readonly isStart: boolean } {
  const suppression = suppressionAt(document, offset);
  if (suppression !== undefined) {
    const suggestions = ruleSuggestions(suppression, document);
    return {
      list: toCompletionList(suggestions, suppression, document, client),
      typed: suppression.typed,
      isStart: false,
    };
  }
  const context = contextAt(document.text, offset);
  if (context === undefined) return { list: nothing, typed: '', isStart: false };
  const list = toCompletionList(suggestionsAt(context, document), context, document, client);
  return { list, typed: context.typed, isStart: isStart(context) };
}

function suggestionsAt(context: CompletionContext, document: CheckedDocument): readonly Suggestion[] {
  // In front of the braces around a whole text, and behind them, nothing can stand.
  if (context.form === 'own-line' && context.path.length === 0 && /^\uFEFF?\s*[[{]/.test(document.text)) return [];
  const schema = schemaAt(context.path, document.schema);
  return schema === undefined ? [] : suggestionsFor(schema, context, document);
}

function suggestionsFor(
  schema: z.ZodType,
  context: CompletionContext,
  document: CheckedDocument,
): readonly Suggestion[] {
  const shape = shapeOf(schema);
  if (shape.kind === 'either') {
    if (context.kind === 'entry') return suggestionsFor(shape.group, context, document);
    return [...suggestionsFor(shape.single, context, document), ...wholeGroup(shape.group, context, document)];
  }
  const { kind } = shape;
  const isGroup = kind === 'map' || kind === 'record';
  // A key in front of an item, or an item in front of a key, would change what they belong to.
  if (context.form === 'own-line' && context.inFrontOf === (isGroup ? 'item' : 'key')) return [];
  if (context.kind === 'entry') {
    if (isGroup) return [...skeleton(context, document), ...entries(schema, context, document)];
    return kind === 'list' && context.form === 'own-line' ? items(schema, context, document) : [];
  }
  if (context.form === 'after-hyphen') {
    return isGroup ? entries(schema, context, document) : valueSuggestions(schema, context, document);
  }
  if (!isGroup && kind !== 'list') return valueSuggestions(schema, context, document);
  // Whatever is more than a half-typed word is content already.
  if (!/^[\w-]*$/.test(context.typed)) return [];
  return context.form === 'flow' ? braces(schema, context, document) : contentBelow(schema, context, document);
}

/** Whether nothing of a file is written yet. */
function isStart({ kind, path, keys, form, hasColon }: CompletionContext): boolean {
  return kind === 'entry' && path.length === 0 && keys.size === 0 && form !== 'flow' && !hasColon;
}

/** A whole plan or brief, where there is nothing yet. */
function skeleton(context: CompletionContext, { kind, settings }: CheckedDocument): readonly Suggestion[] {
  if (kind === 'configuration') return [];
  if (!isStart(context)) return [];
  if (kind === 'brief') {
    const detail = 'A short brief, to be filled in';
    return [{ label: 'New partner brief', kind: 'structure', snippet: newBriefSnippet, detail }];
  }
  const detail = 'A short plan with two tiers, to be filled in';
  return crmSystems.map((crm) => ({
    label: `New partner plan (${crmSystemChoices[crm].title})`,
    kind: 'structure',
    snippet: newPlanSnippet(settings.today, crm),
    detail,
  }));
}

function entries(schema: z.ZodType, context: CompletionContext, document: CheckedDocument): readonly Suggestion[] {
  const keys = keySuggestions(schema, context, document, { block: context.form !== 'flow', column: context.column });
  switch (context.form) {
    case 'own-line':
      return [
        ...itemsOfKeyAbove(context, document),
        ...nextPartFirst(keys, wholeKeys(context, keys, document), isNothingTyped(context)),
      ];
    case 'after-hyphen':
      return nextItemFirst(keys, wholeItemsBehindHyphen(context, document), isNothingTyped(context));
    default:
      return keys;
  }
}

/**
 * Whoever has typed nothing yet wants to be told what comes next: the part that the plan lacks first, with its content. A
 * person who types the name of a key gets the key.
 */
function nextPartFirst(
  keys: readonly Suggestion[],
  parts: readonly Suggestion[],
  isNothing: boolean,
): readonly Suggestion[] {
  const [first] = keys;
  const next = isNothing && first?.wanted === true ? parts.find(({ filter }) => filter === first.label) : undefined;
  if (next === undefined) return [...keys, ...parts];
  return [next, ...keys, ...parts.filter((part) => part !== next)];
}

/** The same with items of a list: the one that the plan calls for next, then the forms to fill in, then the others. */
function nextItemFirst(
  forms: readonly Suggestion[],
  whole: readonly Suggestion[],
  isNothing: boolean,
): readonly Suggestion[] {
  const next = isNothing ? whole.find(({ wanted }) => wanted === true) : undefined;
  return next === undefined ? [...forms, ...whole] : [next, ...forms, ...whole.filter((item) => item !== next)];
}

/** Keys with all their content: as the plan calls for it, else as an example. */
function wholeKeys(
  context: CompletionContext,
  keys: readonly Suggestion[],
  document: CheckedDocument,
): readonly Suggestion[] {
  if (context.hasColon) return [];
  const proposed = keys.flatMap(({ label, kind }) => (kind === 'key' ? proposedKey(label, context, document) : []));
  const names = new Set(proposed.map(({ filter }) => filter));
  return [...proposed, ...keyTemplates(context, document).filter(({ key }) => !names.has(key))];
}

/** Whole items where the hyphen is there already and nothing else of the item is. */
function wholeItemsBehindHyphen(context: CompletionContext, document: CheckedDocument): readonly Suggestion[] {
  const { path, keys, hasColon, column, hyphen = column - 2 } = context;
  const index = path.at(-1);
  if (keys.size > 0 || hasColon || typeof index !== 'number') return [];
  const proposed = proposedItems(path.slice(0, -1), index, hyphen, column - hyphen, document);
  return proposed.length > 0 ? proposed : templatesBehindHyphen(context, document);
}

/** Items for the list whose key is the line above: the cursor stands where the editor puts it behind the key. */
function itemsOfKeyAbove(context: CompletionContext, document: CheckedDocument): readonly Suggestion[] {
  const { keyAbove, column } = context;
  if (keyAbove === undefined) return [];
  const path = [...context.path, keyAbove];
  const schema = schemaAt(path, document.schema);
  if (schema === undefined || shapeOf(schema).kind !== 'list') return [];
  const indent = 2;
  const below = items(schema, { ...context, path, column: column + indent, items: [] }, document);
  return below.map((item) => ({ ...item, snippet: ' '.repeat(indent) + item.snippet }));
}

/** Items of a list, each with its hyphen, where the cursor stands under the items that are there. */
function items(schema: z.ZodType, context: CompletionContext, document: CheckedDocument): readonly Suggestion[] {
  const shape = shapeOf(schema);
  if (shape.kind !== 'list') return [];
  const path = [...context.path, context.items.length];
  const values = valueSuggestions(shape.item, { ...context, path, typed: '' }, document);
  const asItems = values.map((value) => ({ ...value, label: `- ${value.label}`, snippet: `- ${value.snippet}` }));
  if (values.some(({ kind }) => kind !== 'word')) return asItems;
  const place = { block: true, column: context.column };
  const snippet = createForms(formSourceOf(document)).item(shape.item, path, place);
  const proposed = proposedItems(context.path, context.items.length, context.column, undefined, document);
  const whole = proposed.length > 0 ? proposed : itemTemplates(context.path, context.column, document);
  return nextItemFirst([...asItems, structure(snippet, shape.item)], whole, isNothingTyped(context));
}

/** A short group with all its keys, in braces, as it can stand where a single value can. */
function wholeGroup(schema: z.ZodType, context: CompletionContext, document: CheckedDocument): readonly Suggestion[] {
  const shape = shapeOf(schema);
  if (shape.kind !== 'map') return [];
  const forms = createForms(formSourceOf(document));
  const place = { block: false, column: 0 };
  const keys = [...shape.keys].map(([key, { schema: value }]) => forms.entry(key, value, context.path, place));
  const snippet = `{ ${keys.join(', ')} }`;
  const label = plainTextOf(snippet);
  return [{ label, kind: 'structure', whenEmpty: true, snippet, documentation: fieldMarkdown(schema) }];
}

/** A group or a list inside braces or brackets. */
function braces(schema: z.ZodType, context: CompletionContext, document: CheckedDocument): readonly Suggestion[] {
  const forms = createForms(formSourceOf(document));
  return [structure(forms.contentOf(schema, context.path, { block: false, column: 0 }).trimStart(), schema)];
}

/** The content of a group or a list, which starts on the line below its key; short lists can stand behind it. */
function contentBelow(schema: z.ZodType, context: CompletionContext, document: CheckedDocument): readonly Suggestion[] {
  const shape = shapeOf(schema);
  const column = context.column + 2;
  if (shape.kind !== 'list') {
    const inside = { ...context, keys: new Map<string, string>() };
    const keys = keySuggestions(schema, inside, document, { block: true, column });
    return [
      ...keys.map((key) => ({ ...key, snippet: newLine(column) + key.snippet })),
      ...proposedContent(context.path, column, document),
    ];
  }
  const path = [...context.path, 0];
  const values = valueSuggestions(shape.item, { ...context, path, typed: '' }, document);
  if (values.some(({ kind }) => kind !== 'word'))
    return values.map((value) => ({ ...value, label: `[${value.label}]`, snippet: `[${value.snippet}]` }));
  const snippet = createForms(formSourceOf(document)).item(shape.item, path, { block: true, column });
  return [
    { ...structure(snippet, shape.item), whenEmpty: true, snippet: newLine(column) + snippet },
    ...proposedContent(context.path, column, document),
  ];
}

/** A group or an item that is inserted with the keys that it needs. A person finds it by its title or by a key. */
function structure(snippet: string, schema: z.ZodType): Suggestion {
  const form = plainTextOf(snippet).replace(/\s+/g, ' ').trim();
  const { title = '' } = documentationOf(schema);
  const brackets = /^[[{].*[\]}]$/.test(form) ? form.replace(/^(.).*(.)$/, `$1 ${title} $2`) : `- ${title}`;
  const keys = /[\w-]:/.test(form);
  return {
    label: brackets,
    filter: `${brackets} ${form}`,
    kind: 'structure',
    // An item without keys is a text, and what is typed there may be the text.
    whenEmpty: !keys,
    snippet,
    documentation: fieldMarkdown(schema),
  };
}
