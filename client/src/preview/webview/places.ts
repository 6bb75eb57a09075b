import { blockOf, firstInView, isInView, topOfView } from './blocks.ts';

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The place in the plan from which an element comes, or what it stands in. */
export function placeAround(target: EventTarget | null): Place | undefined {
  const element = target instanceof Element ? target.closest('[data-start]') : null;
  return element ? placeOf(element) : undefined;
}

/** How far a preview goes along with the cursor. */
export type Following =
  /** Its block is brought into view. */
  | 'always'
  /** Its block is brought into view when the one before was in view. Otherwise the person reads something else. */
  | 'watched'
  | 'never';

/**
 * Marks the block in which the cursor of the editor stands. A cursor that stands in nothing that is shown leaves the
 * mark where it is, and so does one that stands in a part of which an earlier state is shown.
 */
export function markCursor(root: HTMLElement, offset: number, following: Following): void {
  const before = root.querySelector('[data-cursor]');
  const now = markedAt(root, offset);
  if (!now || now === before) return;
  const stale = now.closest('.stale');
  if (stale && before && stale.contains(before)) return;
  const wasWatched = before === null || isInView(before);
  before?.removeAttribute('data-cursor');
  before?.removeAttribute('aria-current');
  now.setAttribute('data-cursor', '');
  now.setAttribute('aria-current', 'true');
  if (following === 'never' || (following === 'watched' && !wasWatched) || isInView(now)) return;
  now.scrollIntoView({ block: 'center' });
}

/**
 * Brings to the top what the editor shows at its top. Inside a long block it goes on with the editor. What stands in
 * front of everything else in the text is the top of the page.
 */
export function showAtTop(root: HTMLElement, offset: number): void {
  const element = smallestAt(root, offset) ?? lastBefore(root, offset);
  const place = element && placeOf(element);
  if (!element || !place) {
    window.scrollTo({ top: 0, behavior: 'instant' });
    return;
  }
  const { top, height } = element.getBoundingClientRect();
  const progress = Math.min(1, Math.max(0, (offset - place.start) / Math.max(1, place.end - place.start)));
  window.scrollBy({ top: top + height * progress - topOfView() - margin, behavior: 'instant' });
}

/**
 * The place of the text that stands at the top of the window. Undefined where the page shows an earlier state, or
 * nothing of the plan.
 */
export function offsetAtTop(root: HTMLElement): number | undefined {
  if (window.scrollY === 0) return 0;
  const block = firstInView(root);
  if (!block || block.closest('.stale') || block.getBoundingClientRect().top > window.innerHeight / 2) return undefined;
  return placeOf(block)?.start;
}

/** Between the bar and what is brought below it, in pixels. */
const margin = 8;

/** Sections and topics are marked at their headings, and words in the line in which they stand. */
function markedAt(root: HTMLElement, offset: number): Element | undefined {
  const smallest = smallestAt(root, offset);
  if (smallest?.matches('section, .topic')) return smallest.querySelector('h2, h3') ?? undefined;
  return smallest?.closest('li, td, th, p, dd, figure, h2, h3, tr') ?? undefined;
}

/** A place without length is where something belongs that is not there yet. Of places of the same length the first counts. */
function smallestAt(root: HTMLElement, offset: number): Element | undefined {
  let smallest: Element | undefined;
  let length = Number.POSITIVE_INFINITY;
  for (const element of root.querySelectorAll('[data-start]')) {
    const place = placeOf(element);
    if (!place || place.start === place.end || offset < place.start || offset > place.end) continue;
    // What a picture shows stands in words beside it.
    if (place.end - place.start >= length || element.closest('figure')) continue;
    smallest = element;
    length = place.end - place.start;
  }
  return smallest;
}

/** For blank lines, comments and what the document does not show. */
function lastBefore(root: HTMLElement, offset: number): Element | undefined {
  let last: Element | undefined;
  let start = -1;
  for (const element of root.querySelectorAll('[data-start]')) {
    const place = placeOf(element);
    if (!place || place.start > offset || place.start < start || !blockOf(element)) continue;
    last = element;
    start = place.start;
  }
  return last;
}

export function placeOf(element: Element): Place | undefined {
  const start = Number(element.getAttribute('data-start') ?? Number.NaN);
  const end = Number(element.getAttribute('data-end') ?? start);
  return Number.isInteger(start) && Number.isInteger(end) ? { start, end } : undefined;
}
