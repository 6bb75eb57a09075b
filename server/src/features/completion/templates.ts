import examples from '../../../../snippets/partner-plan.json' with { type: 'json' };
import type { PathStep } from '../../core/source.ts';
import type { CheckedDocument } from '../document.ts';
import type { CompletionContext } from './context.ts';
import { newLine } from './form.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * Whole parts of a plan with example contents. They are the snippets that the extension contributes, and the name of
 * each says where it belongs: `tiers[].criteria` is a key of a tier, and `tiers[]` is one more tier. The editor itself
 * knows no places, so it lists them for Insert Snippet only, and while a person types they come from here.
 */
interface Template {
  readonly path: string;
  readonly label: string;
  readonly words: string;
  readonly description: string;
  /** Indented as in the first column. That of an item starts with its hyphen. */
  readonly lines: readonly string[];
}

const templates: readonly Template[] = Object.entries(examples).map(([name, { prefix, description, body }]) => {
  const prefixes = [prefix].flat();
  return {
    path: name.split(' ', 1)[0] ?? name,
    // The last one is the one that says most. The first is often the key alone, which is offered without contents too.
    label: `${prefixes.at(-1)} (example)`,
    words: prefixes.join(' '),
    description,
    lines: body,
  };
});

/** Keys with example contents that a group does not have yet. */
export function keyTemplates(
  context: CompletionContext,
  document: CheckedDocument,
): readonly (Suggestion & { readonly key: string })[] {
  if (document.kind !== 'plan' || context.hasColon) return [];
  const group = patternOf(context.path);
  return templates.flatMap((template) => {
    const [, parent = '', key = ''] = /^(?:(.*)\.)?([^.[\]]+)$/.exec(template.path) ?? [];
    if (key === '' || parent !== group || context.keys.has(key)) return [];
    return [{ ...suggestion(template, template.lines, context.column, document), key }];
  });
}

/** Items with example contents for the list at a path, each with its hyphen, in the column of the hyphen. */
export function itemTemplates(
  list: readonly PathStep[],
  column: number,
  document: CheckedDocument,
): readonly Suggestion[] {
  return itemsOf([...list, 0], document).map((template) => suggestion(template, template.lines, column, document));
}

/** The same items where the hyphen is there already, and nothing else of the item is. */
export function templatesBehindHyphen(context: CompletionContext, document: CheckedDocument): readonly Suggestion[] {
  const { path, keys, hasColon, column, hyphen = column - 2 } = context;
  if (keys.size > 0 || hasColon) return [];
  return itemsOf(path, document).map((template) => ({
    ...suggestion(template, behindHyphen(template.lines, column - hyphen), hyphen, document),
    whenEmpty: true,
  }));
}

/** The lines of an item without its hyphen, indented as far from where that stands as its first key is. */
function behindHyphen(lines: readonly string[], indent: number): readonly string[] {
  const second = lines.findIndex((line, index) => index > 0 && line.startsWith('- '));
  return lines.map((line, index) => {
    if (index === 0) return line.slice(2);
    return second === -1 || index < second ? ' '.repeat(indent) + line.slice(2) : line;
  });
}

function itemsOf(item: readonly PathStep[], { kind }: CheckedDocument): readonly Template[] {
  const path = patternOf(item);
  return kind === 'plan' ? templates.filter((template) => template.path === path) : [];
}

function suggestion(
  { label, words, description }: Template,
  lines: readonly string[],
  column: number,
  { settings }: CheckedDocument,
): Suggestion {
  const snippet = lines.join(newLine(column)).replaceAll('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', settings.today);
  return {
    label,
    filter: words,
    kind: 'template',
    snippet,
    detail: 'With example contents',
    documentation: description,
  };
}

/** A path as the names of the snippets write it: `tiers[].criteria`. */
function patternOf(path: readonly PathStep[]): string {
  return path
    .map((step) => (typeof step === 'number' ? '[]' : `.${step}`))
    .join('')
    .replace(/^\./, '');
}
