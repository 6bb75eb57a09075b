import type { ShowPlace } from '../messages.ts';

/** What can be reached with the Tab key: the headings, and everything that a person has to look at. */
const reachable = 'h1, h2, h3, h4, .missing, .finding';

/** Gives the parts with a place in the plan a stop for the Tab key. A stop on every line would be one too many. */
export function makeReachable(root: HTMLElement): void {
  for (const element of root.querySelectorAll('[data-start]')) {
    if (element.matches(reachable)) element.setAttribute('tabindex', '0');
  }
}

/** Asks for the place in the plan of whatever is clicked, or chosen with the Enter key. */
export function listenForPlaces(root: HTMLElement, show: (place: ShowPlace) => void): void {
  root.addEventListener('click', (event) => {
    // Someone who selects text wants to copy it, and a link leads where it says.
    if (!getSelection()?.isCollapsed || isLink(event.target)) return;
    showPlaceOf(event.target, show);
  });
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || isLink(event.target)) return;
    event.preventDefault();
    showPlaceOf(event.target, show);
  });
}

/**
 * Marks the smallest part in which the cursor of the editor stands. To follow the cursor is to bring that part into
 * view when it is another one than before and cannot be seen.
 */
export function markCursor(root: HTMLElement, offset: number, { follow }: { readonly follow: boolean }): void {
  const before = root.querySelector('[data-cursor]');
  const now = partAt(root, offset);
  if (before === now) return;
  before?.removeAttribute('data-cursor');
  now?.setAttribute('data-cursor', '');
  if (follow && now && isOutOfView(now)) now.scrollIntoView({ block: 'center' });
}

function partAt(root: HTMLElement, offset: number): Element | null {
  let smallest: Element | null = null;
  let length = Number.POSITIVE_INFINITY;
  for (const element of root.querySelectorAll('[data-start]')) {
    const place = placeOf(element);
    if (!place || offset < place.start || offset > place.end || place.end - place.start > length) continue;
    smallest = element;
    length = place.end - place.start;
  }
  return smallest;
}

function showPlaceOf(target: EventTarget | null, show: (place: ShowPlace) => void): void {
  const element = target instanceof Element ? target.closest('[data-start]') : null;
  const place = element && placeOf(element);
  if (place) show(place);
}

function placeOf(element: Element): ShowPlace | undefined {
  const start = Number(element.getAttribute('data-start'));
  const end = Number(element.getAttribute('data-end') ?? start);
  return Number.isInteger(start) && Number.isInteger(end) ? { type: 'place', start, end } : undefined;
}

function isOutOfView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom < 0 || top > window.innerHeight;
}

function isLink(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a[href]') !== null;
}
