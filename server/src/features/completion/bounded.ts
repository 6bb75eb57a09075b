import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import type { Position } from '../../core/text.ts';

/** How long an answer may be, in characters of its JSON. It is sent with every other character that somebody types. */
export const LONGEST_ANSWER = 20_000;

/** What an editor sends back with an item of which it wants to know the rest. */
export interface ItemData {
  readonly uri: string;
  readonly position: Position;
}

/**
 * A list that an editor has quickly. From a long one the documentation is left out, which an editor asks for when an item
 * is selected. Of one that is still too long come those first that fit what is typed, and the editor asks again.
 */
export function bounded(list: CompletionList, typed: string, data: ItemData): CompletionList {
  if (lengthOf(list.items) <= LONGEST_ANSWER) return list;
  const short = list.items.map(({ documentation, ...item }) =>
    documentation === undefined ? item : { ...item, data },
  );
  if (lengthOf(short) <= LONGEST_ANSWER) return { ...list, items: short };
  const kept = new Set<CompletionItem>();
  let length = 0;
  for (const item of nearestFirst(short, typed)) {
    length += lengthOf(item);
    if (length > LONGEST_ANSWER) break;
    kept.add(item);
  }
  return { isIncomplete: true, items: short.filter((item) => kept.has(item)) };
}

/** The items that fit what is typed: first those that begin with it, then those that hold it, then the others. */
function nearestFirst(items: readonly CompletionItem[], typed: string): readonly CompletionItem[] {
  const wanted = typed.toLowerCase();
  const distance = ({ label, filterText = label }: CompletionItem): number => {
    const at = filterText.toLowerCase().indexOf(wanted);
    return at === 0 ? 0 : at > 0 ? 1 : 2;
  };
  return items.filter((item) => fits(item, wanted)).toSorted((one, other) => distance(one) - distance(other));
}

/** Whether an editor would show an item beside what is typed: its letters stand in it in the same order. */
function fits({ label, filterText = label }: CompletionItem, typed: string): boolean {
  let at = 0;
  for (const letter of filterText.toLowerCase()) if (letter === typed[at]) at++;
  return at >= typed.length;
}

function lengthOf(value: unknown): number {
  return JSON.stringify(value).length;
}
