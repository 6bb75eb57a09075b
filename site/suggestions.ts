import { applied, type Edit, offsetOf, type Position, positionOf } from './text-edits.ts';

interface Suggestion {
  readonly label: string;
  readonly detail?: string;
  readonly sortText?: string;
  readonly filterText?: string;
  readonly textEdit: Edit;
  readonly additionalTextEdits?: readonly Edit[];
}

/**
 * Offers below a text what can stand at its cursor, after Ctrl+Space. Every suggestion is a button, so that it works
 * with a keyboard and a screen reader. Whatever changes the text takes them away.
 *
 * @param ask gets what the language server suggests at a place.
 * @param changed is called after a suggestion was written.
 */
export function offerSuggestions(
  plan: HTMLTextAreaElement,
  list: HTMLElement,
  changed: () => void,
  ask: (position: Position) => Promise<{ readonly items: readonly Suggestion[] } | null>,
): void {
  plan.addEventListener('input', close);
  plan.addEventListener('keydown', (event) => {
    if (event.key !== ' ' || !event.ctrlKey) return;
    event.preventDefault();
    void open();
  });

  async function open(): Promise<void> {
    const text = plan.value;
    const answer = await ask(positionOf(text, plan.selectionStart));
    if (plan.value !== text) return;
    const fitting = (answer?.items ?? [])
      .filter(({ label, filterText = label, textEdit }) => {
        const typed = text.slice(offsetOf(text, textEdit.range.start), plan.selectionStart).trim();
        return filterText.toLowerCase().startsWith(typed.toLowerCase());
      })
      .sort((one, other) => (one.sortText ?? one.label).localeCompare(other.sortText ?? other.label))
      .slice(0, 12);
    list.replaceChildren(...fitting.map(itemOf));
    if (fitting.length === 0) list.append(Object.assign(document.createElement('li'), { textContent: 'Nothing.' }));
    list.hidden = false;
    list.querySelector('button')?.focus();
  }

  function itemOf(suggestion: Suggestion): HTMLLIElement {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = suggestion.label;
    button.addEventListener('click', () => write(suggestion));
    item.append(button, ' ', suggestion.detail ?? '');
    return item;
  }

  function write({ textEdit, additionalTextEdits = [] }: Suggestion): void {
    const cursor = offsetOf(plan.value, textEdit.range.start) + textEdit.newText.length;
    plan.value = applied(plan.value, [textEdit, ...additionalTextEdits]);
    close();
    plan.focus();
    plan.setSelectionRange(cursor, cursor);
    changed();
  }

  function close(): void {
    list.hidden = true;
    list.replaceChildren();
  }
}
