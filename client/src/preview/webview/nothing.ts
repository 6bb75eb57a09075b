import type { ShowNotice } from '../messages.ts';

/** Says in the place of the document why there is none and what to do, so that the page is never blank. */
export function showNothing(main: HTMLElement, nothing: ShowNotice['nothing']): void {
  main.replaceChildren(...(nothing ? [line('h1', nothing.title), line('p', nothing.advice)] : []));
}

function line(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
