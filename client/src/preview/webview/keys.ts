import { blockOf, blocksIn } from './blocks.ts';

/**
 * Moves the focus through the blocks of a document: the Tab key reaches one of them, arrows lead from there to the
 * others. Links and buttons inside blocks are reached with the Tab key as everywhere.
 */
export function listenForKeys(root: HTMLElement, goToSource: (block: HTMLElement) => void): void {
  root.addEventListener('focusin', ({ target }) => {
    const block = target instanceof HTMLElement && target.matches('[tabindex]') ? target : undefined;
    if (block) makeStop(root, block);
  });
  root.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || blockOf(target) !== target) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (key === 'Enter') goToSource(target);
    else if (!move(root, target, key)) return;
    event.preventDefault();
  });
}

/** Lets the blocks of the next version of a document take the focus. */
export function makeFocusable(root: HTMLElement): void {
  for (const block of root.querySelectorAll('[data-start]')) {
    if (blockOf(block) === block) block.setAttribute('tabindex', '-1');
  }
}

/** Sees to it that the Tab key reaches one block: the one that it reached before, or else that of the cursor. */
export function keepOneStop(root: HTMLElement): void {
  const stops = [...root.querySelectorAll<HTMLElement>('[tabindex="0"]')];
  const focused = stops.find((stop) => stop === document.activeElement);
  const cursor = blockOf(root.querySelector('[data-cursor]'));
  const stop = focused ?? (cursor?.checkVisibility() ? cursor : undefined) ?? stops[0] ?? blocksIn(root)[0];
  if (stop) makeStop(root, stop);
}

function makeStop(root: HTMLElement, block: HTMLElement): void {
  for (const stop of root.querySelectorAll('[tabindex="0"]')) if (stop !== block) stop.setAttribute('tabindex', '-1');
  block.setAttribute('tabindex', '0');
}

function move(root: HTMLElement, from: HTMLElement, key: string): boolean {
  const blocks = blocksIn(root);
  const index = blocks.indexOf(from);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    Home: 0,
    End: blocks.length - 1,
  };
  const target = targets[key];
  if (index < 0 || target === undefined) return false;
  const block = blocks[Math.min(Math.max(target, 0), blocks.length - 1)];
  block?.focus();
  block?.scrollIntoView({ block: 'nearest' });
  return true;
}
