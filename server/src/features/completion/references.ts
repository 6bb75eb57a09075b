import { escapeSnippet } from '../../core/snippet-text.ts';
import { printScalar } from '../../core/yaml-scalar.ts';
import type { CheckedDocument } from '../document.ts';
import { namedThings } from '../names.ts';
import { givenNames, isNamedById, referredTarget } from '../references.ts';
import type { CompletionContext } from './context.ts';
import { withoutQuotes } from './line.ts';
import { isNothingTyped, type Suggestion } from './suggestion.ts';

/** The names that the plan defines and that are referred to at a place. */
export function referenceSuggestions(context: CompletionContext, document: CheckedDocument): readonly Suggestion[] {
  const target = referredTarget(context.path);
  if (target === undefined) return [];
  // A name that is no id can be any text, and what is typed may be one that the plan does not have yet.
  const whenEmpty = !isNamedById(target);
  if (whenEmpty && !isNothingTyped(context)) return [];
  const taken = new Set([...context.items, otherEnd(context)].map(withoutQuotes));
  return [...namedThings(document.plan, target), ...givenNames(target)]
    .filter(({ name }) => !taken.has(name))
    .map(({ name, description }) => ({
      label: name,
      kind: 'reference',
      whenEmpty,
      snippet: escapeSnippet(printScalar(name, context.form === 'flow')),
      detail: description,
    }));
}

/** Whether a place refers to something of which the plan defines some. Another name would refer to nothing. */
export function hasNames({ path }: CompletionContext, { plan }: CheckedDocument): boolean {
  const target = referredTarget(path);
  return target !== undefined && namedThings(plan, target).length > 0;
}

/** The tier at the other end of a move, which cannot be the one at this end. */
function otherEnd({ path, keys }: CompletionContext): string {
  const key = path.at(-1);
  return (key === 'from' ? keys.get('to') : key === 'to' ? keys.get('from') : undefined) ?? '';
}
