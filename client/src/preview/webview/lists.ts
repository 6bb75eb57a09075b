import { topOfView } from './blocks.ts';

/** The lists around the document: the contents and the findings. */
export interface Lists {
  /** Opens a list and brings it into view. */
  open(id: string): void;
}

/**
 * Lets the buttons of the bar open and close the lists. A button whose list is out of view brings it there. A person who
 * opens a list with the keyboard wants to go through it, so that the focus moves into it.
 */
export function connectLists(opened: readonly string[], changed: (opened: readonly string[]) => void): Lists {
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-list]')];

  function set(button: HTMLElement, isOpen: boolean): void {
    listOf(button).hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
  }

  function change(button: HTMLElement, isOpen: boolean): void {
    set(button, isOpen);
    if (isOpen) listOf(button).scrollIntoView({ block: 'start' });
    changed(buttons.filter((each) => listOf(each).hidden === false).map((each) => each.dataset.list ?? ''));
  }

  for (const button of buttons) {
    set(button, opened.includes(button.dataset.list ?? ''));
    button.addEventListener('click', ({ detail }) => {
      const list = listOf(button);
      const isOpen = list.hidden !== false || list.getBoundingClientRect().bottom < topOfView();
      change(button, isOpen);
      // A click counts how often it was made, and a key makes none.
      if (isOpen && detail === 0) entranceOf(list)?.focus();
    });
  }
  return {
    open(id) {
      const button = buttons.find(({ dataset }) => dataset.list === id);
      if (button) change(button, true);
    },
  };
}

/** Where the focus goes in a list: to its first finding or link. Filters stand before that and are seldom what is wanted. */
function entranceOf(list: HTMLElement): HTMLElement | null {
  const first = list.querySelector<HTMLElement>('.found:not([hidden]) button, .contents a');
  return first ?? list.querySelector<HTMLElement>('a, button');
}

function listOf(button: HTMLElement): HTMLElement {
  return byId(button.dataset.list ?? '');
}

export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page of the preview has no element "${id}".`);
  return element;
}
