import { isSeen, shortened } from './visible.ts';

/** What is held together: a date, or a word between the places at which a line may break. */
const pattern = /\d{4}-\d{2}-\d{2}|[^\s-]+/g;

/** Words of a table that a line breaks in their middle although no word has to be broken. */
export function brokenWords(root: Element): readonly string[] {
  const found: string[] = [];
  const range = document.createRange();
  for (const cell of root.querySelectorAll('th, td')) {
    if (!isSeen(cell)) continue;
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest('code, a, .long-word, button')) continue;
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(pattern)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) found.push(`broken: "${word}" in "${shortened(cell.textContent ?? '')}"`);
      }
    }
  }
  return found;
}
