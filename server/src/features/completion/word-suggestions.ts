import { capturedFacts } from '../../../../schemas/attribution.ts';
import { escapeSnippet } from '../../core/snippet-text.ts';
import type { PathStep, SourceNode } from '../../core/source.ts';
import { printScalar } from '../../core/yaml-scalar.ts';
import { fieldDemands } from '../../framework/crm/fields.ts';
import { fieldsCapturing } from '../../framework/crm/plan-fields.ts';
import type { CheckedDocument } from '../document.ts';
import type { CompletionContext } from './context.ts';
import { withoutQuotes } from './line.ts';
import { detailOf, labelled, textsFor } from './proposed.ts';
import { isNothingThere, type Suggestion } from './suggestion.ts';

/** What a person may choose where any text can stand: proposals for this plan, and the names that it uses already. */
export function wordSuggestions(context: CompletionContext, document: CheckedDocument): readonly Suggestion[] {
  // Answering costs a look at the whole plan, which a person who types a sentence must not wait for.
  if (document.kind !== 'plan' || !isNothingThere(context)) return [];
  const taken = new Set(context.items.map(withoutQuotes));
  const words = new Map(wordsAt(context.path, document).map((word) => [word.text, word]));
  return [...words.values()]
    .filter(({ text }) => !taken.has(text))
    .map(({ text, detail, isExample = false }) => ({
      ...labelled(text),
      kind: 'word',
      whenEmpty: true,
      filter: text,
      // Nobody has said what an example says, so it is selected, for whoever types their own words.
      snippet: isExample ? `\${1:${printed(text, context)}}` : printed(text, context),
      detail,
    }));
}

interface Word {
  readonly text: string;
  readonly detail: string;
  readonly isExample?: boolean;
}

function printed(text: string, { form }: CompletionContext): string {
  return escapeSnippet(printScalar(text, form === 'flow'));
}

/** The same text may come several times. */
function wordsAt(path: readonly PathStep[], document: CheckedDocument): readonly Word[] {
  const { plan } = document;
  if (isFieldName(path)) {
    return capturedFacts
      .filter((fact) => fieldsCapturing(plan, fact).length === 0)
      .map((fact) => fieldDemands[fact])
      .map(({ label, typeInWords }) => ({ text: label, detail: `A field of the framework, ${typeInWords}` }));
  }
  const proposed = [...textsFor(document, path)].map(([text, from]) => ({
    text,
    detail: detailOf(from),
    from,
    isExample: from === 'example',
  }));
  const names = isRole(path)
    ? mostUsedFirst(plan.node === undefined ? [] : rolesIn(plan.node, [])).map((text) => ({
        text,
        detail: 'A role of this plan',
      }))
    : [];
  return [...proposed.filter(({ from }) => from === 'here'), ...names, ...proposed];
}

/** Whether a value names who does something or decides something. */
function isRole(path: readonly PathStep[]): boolean {
  const key = path.at(-1);
  return key === 'owner' || key === 'decidedBy' || (typeof key === 'string' && path.at(-2) === 'approvals');
}

function isFieldName([section, list, index, key, ...rest]: readonly PathStep[]): boolean {
  return (
    section === 'attribution' && list === 'fields' && typeof index === 'number' && key === 'name' && rest.length === 0
  );
}

function rolesIn(node: SourceNode, path: readonly PathStep[]): readonly string[] {
  if (node.kind === 'map') {
    return node.entries.flatMap(({ key, value }) => rolesIn(value, [...path, String(key.value)]));
  }
  if (node.kind === 'sequence') return node.items.flatMap((item, index) => rolesIn(item, [...path, index]));
  return node.kind === 'scalar' && typeof node.value === 'string' && isRole(path) ? [node.value] : [];
}

/** Each text once. Those that are used equally often keep their order. */
function mostUsedFirst(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) if (text.trim() !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, one], [, two]) => two - one).map(([text]) => text);
}
