import morphdom from 'morphdom';
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
