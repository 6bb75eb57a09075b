import morphdom from 'morphdom';
import type { ShowNotice } from '../messages.ts';
import { pairUp } from './pair-up.ts';

/**
 * Changes an element into its next version by touching only what differs, so that nothing flickers.
 *
 * @param prepare gives the next version what the preview itself adds to it, before anyone sees it.
 */
export function patch(element: HTMLElement, html: string, prepare: (next: HTMLElement) => void): void {
  const next = element.cloneNode(false) as HTMLElement;
  next.innerHTML = html;
  prepare(next);
  const keys = pairUp(element, next);
  morphdom(element, next, {
    childrenOnly: true,
    getNodeKey: (node) => keys.get(node),
    onBeforeElUpdated(from, to) {
      // The marks of the cursor and of the stop for the Tab key move only with the cursor and the focus.
      for (const name of ['data-cursor', 'aria-current']) {
        const value = from.getAttribute(name);
        if (value !== null) to.setAttribute(name, value);
      }
      if (from.getAttribute('tabindex') === '0' && to.hasAttribute('tabindex')) to.setAttribute('tabindex', '0');
      return !from.isEqualNode(to);
    },
  });
}

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

/** Says in the place of the document why there is none and what to do, so that the page is never blank. */
export function showNothing(main: HTMLElement, nothing: ShowNotice['nothing']): void {
  main.replaceChildren(...(nothing ? [line('h1', nothing.title), line('p', nothing.advice)] : []));
}

function line(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
