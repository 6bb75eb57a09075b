import { blockOf, isInView, readableIn, topOfView } from './blocks.ts';

/**
 * Changes the page without moving the text that is read: the block of the cursor when it is in view, or else the one
 * that has the focus, or else the first one in view. A block that is gone hands over to the next one.
 */
export function holdPlace(root: HTMLElement, change: () => void): void {
  const anchors = anchorsIn(root).map((element) => ({ element, top: element.getBoundingClientRect().top }));
  change();
  const kept = anchors.find(({ element }) => element.isConnected && element.checkVisibility());
  if (!kept) return;
  const moved = kept.element.getBoundingClientRect().top - kept.top;
  if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
}

function anchorsIn(root: HTMLElement): readonly Element[] {
  const start = topOfView();
  const preferred = [root.querySelector('[data-cursor]'), blockOf(document.activeElement)];
  return [...preferred, ...readableIn(document)].filter(
    (element): element is Element => element instanceof Element && isInView(element, start),
  );
}
