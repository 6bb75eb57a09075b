import type { ReadingPlace } from '../state.ts';
import { blocksIn, firstInView, topOfView } from './blocks.ts';

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
