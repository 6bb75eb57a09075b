/** What a reader moves through: lines, rows, pictures and headings that come from a place in the plan. */
const blockSelector = ':is(h2, h3, p, li, dd, tr, figure)[data-start]';

/** What stands around a document and can be read too. */
const aroundSelector = '#contents li, #findings li, #findings p, h1';

/** The blocks of a part of the page that can be seen, in order. Rows and pictures stand for all that is in them. */
export function blocksIn(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(blockSelector)].filter(
    (block) => isWhole(block) && block.checkVisibility(),
  );
}

/** Whether a block is one by itself: no line in a cell, and no item that only holds others. */
function isWhole(block: HTMLElement): boolean {
  if (block.matches('tr')) return true;
  if (block.parentElement?.closest('tr, figure')) return false;
  return !block.matches('dd, li') || block.querySelector(blockSelector) === null;
}

/** The block in which an element stands, or the element itself. */
export function blockOf(element: Element | null): HTMLElement | undefined {
  const row = element?.closest<HTMLElement>('tr[data-start]');
  return row ?? element?.closest<HTMLElement>(blockSelector) ?? undefined;
}

/** Everything whose place on the screen a reader would miss, in order. */
export function readableIn(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`${blockSelector}, ${aroundSelector}`)];
}

/** The part of the window in which the page can be read: below the bar. */
export function isInView(element: Element, start = topOfView()): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && bottom > start && top < window.innerHeight;
}

/** The first block that can be read in the window. */
export function firstInView(root: ParentNode): HTMLElement | undefined {
  const start = topOfView();
  return [...root.querySelectorAll<HTMLElement>(blockSelector)].find(
    (block) => isInView(block, start) && isWhole(block),
  );
}

/** Where the page can be read, in pixels from the top of the window. */
export function topOfView(): number {
  const bar = document.getElementById('bar');
  if (!bar || getComputedStyle(bar).position !== 'sticky') return 0;
  return bar.getBoundingClientRect().bottom;
}
