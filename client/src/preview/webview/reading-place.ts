import type { ReadingPlace } from '../state.ts';
import { blockOf, blocksIn, firstInView, isInView, readableIn, topOfView } from './blocks.ts';

/** What is read at the top. Undefined at the very top of the page. */
export function readingPlace(root: HTMLElement): ReadingPlace | undefined {
  if (window.scrollY === 0) return undefined;
  const block = firstInView(root);
  const part = block && partOf(block);
  if (!block || !part) return undefined;
  const index = blocksIn(part).indexOf(block);
  return { part: part.id, index, top: Math.round(block.getBoundingClientRect().top - topOfView()) };
}

/** Brings back what was read. A part that has lost blocks shows its last one, and a part that is gone shows nothing. */
export function returnTo(root: HTMLElement, place: ReadingPlace | undefined): void {
  const part = place && [...root.querySelectorAll('[id]')].find(({ id }) => id === place.part);
  if (!place || !part) return;
  const blocks = blocksIn(part);
  const block = blocks[Math.min(place.index, blocks.length - 1)];
  if (!block) return;
  window.scrollBy({ top: block.getBoundingClientRect().top - topOfView() - place.top, behavior: 'instant' });
}

function partOf(block: HTMLElement): Element | null {
  return block.closest('section, .topic');
}

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

/** Tells scrolling by a person from that of the preview itself. */
interface Scrolling {
  /** Does something after which the page may stand elsewhere, without a person having scrolled it. */
  own(act: () => void): void;
}

/** Looks at the page once for each picture of it, however often it was scrolled. */
export function listenForScrolling(scrolled: (byPerson: boolean) => void): Scrolling {
  let isLooking = false;
  /** Where the page stood when the preview moved it last. */
  let ownTop = 0;

  function look(): void {
    isLooking = false;
    scrolled(Math.abs(window.scrollY - ownTop) >= 1);
    ownTop = -1;
  }

  window.addEventListener('scroll', () => {
    if (!isLooking) requestAnimationFrame(look);
    isLooking = true;
  });
  // A page that becomes shorter in another window moves by itself.
  window.addEventListener('resize', () => {
    ownTop = window.scrollY;
  });
  return {
    own(act) {
      const before = window.scrollY;
      act();
      if (window.scrollY !== before) ownTop = window.scrollY;
    },
  };
}
