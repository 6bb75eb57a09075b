/** Opens again what a person has opened, in the next version of a document. */
export function unfold(root: HTMLElement, unfolded: readonly string[]): void {
  for (const details of root.querySelectorAll('details')) {
    if (unfolded.includes(keyOf(details))) details.open = true;
  }
}

/** Tells what is open, each time that a person opens or closes something. */
export function listenForFolds(root: HTMLElement, changed: (unfolded: readonly string[]) => void): void {
  // The event of an element that folds does not rise, but it can be caught on its way down.
  root.addEventListener('toggle', () => changed([...root.querySelectorAll('details[open]')].map(keyOf)), true);
}

/** What is inside of something with an id is named after it, and after what its summary says. */
function keyOf(details: Element): string {
  return `${details.closest('[id]')?.id}/${details.querySelector('summary')?.textContent}`;
}
