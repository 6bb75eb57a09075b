import { capturedFacts } from '../../../../schemas/attribution.ts';
import type { PathStep, SourceNode } from '../../core/source.ts';
import { printScalar } from '../../core/yaml-scalar.ts';
import { fieldDemands } from '../../framework/crm/fields.ts';
import { fieldsCapturing } from '../../framework/crm/plan-fields.ts';
import type { CheckedDocument } from '../document.ts';
import { escapeSnippet } from '../snippet.ts';
import type { CompletionContext } from './context.ts';
import { isNothingTyped, type Suggestion } from './suggestion.ts';

/** Words to choose where a person may write any text: the roles of the plan, the CRM fields of the framework. */
export function wordSuggestions(context: CompletionContext, document: CheckedDocument): readonly Suggestion[] {
  // Answering costs a look at the whole plan, which a person who types a sentence must not wait for.
  if (document.kind !== 'plan' || !isNothingTyped(context)) return [];
  return wordsAt(context.path, document).map(({ text, detail }) => ({
    label: text,
    kind: 'word',
    whenEmpty: true,
    snippet: escapeSnippet(printScalar(text, context.form === 'flow')),
    detail,
  }));
}

interface Word {
  readonly text: string;
  readonly detail: string;
}

function wordsAt(path: readonly PathStep[], { plan }: CheckedDocument): readonly Word[] {
  if (isRole(path)) {
    const roles = plan.node === undefined ? [] : rolesIn(plan.node, []);
    return mostUsedFirst(roles).map((text) => ({ text, detail: 'A role of this plan' }));
  }
  if (isFieldName(path)) {
    return capturedFacts
      .filter((fact) => fieldsCapturing(plan, fact).length === 0)
      .map((fact) => fieldDemands[fact])
      .map(({ label, typeInWords }) => ({ text: label, detail: `A field of the framework, ${typeInWords}` }));
  }
  return [];
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
