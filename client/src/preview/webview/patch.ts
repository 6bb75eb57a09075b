import morphdom from 'morphdom';
import { makeReachable } from './places.ts';

/** Changes the document into its next version by touching only what differs, so that nothing flickers or jumps. */
export function patch(element: HTMLElement, body: string): void {
  const next = element.cloneNode(false) as HTMLElement;
  next.innerHTML = body;
  makeReachable(next);
  morphdom(element, next, {
    childrenOnly: true,
    onBeforeElUpdated(from, to) {
      // What a person has unfolded stays unfolded.
      if (from instanceof HTMLDetailsElement && to instanceof HTMLDetailsElement) to.open = from.open;
      // The mark of the cursor is the preview's own, and moves only with the cursor.
      if (from.hasAttribute('data-cursor')) to.setAttribute('data-cursor', '');
      return !from.isEqualNode(to);
    },
  });
}
