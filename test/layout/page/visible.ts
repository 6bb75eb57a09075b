/** A text that can be seen, with the boxes of its lines as far as no scrolling container hides them. */
export interface VisibleText {
  readonly text: string;
  /** The element that it stands in. */
  readonly element: Element;
  readonly boxes: readonly Box[];
}

/** A rectangle in CSS pixels, from the top left corner of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a finding says about where it is: enough to find the place, and short. */
export function describe(element: Element): string {
  const name = element.tagName.toLowerCase();
  const id = element.id === '' ? '' : `#${element.id}`;
  const classes = [...element.classList].map((each) => `.${each}`).join('');
  const section = element.closest('section[id], .topic[id], figure[id]')?.id;
  const within = section === undefined || section === '' || section === element.id ? '' : ` in #${section}`;
  return `${name}${id}${classes}${within} "${shortened(element.textContent ?? '')}"`;
}

export function shortened(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > 50 ? `${words.slice(0, 49)}…` : words;
}

/** Every text below an element that a person can see, in the order of the document. */
export function visibleTexts(root: Element): readonly VisibleText[] {
  const found: VisibleText[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const seen = new Map<Element, boolean>();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent ?? '';
    if (element === null || text.trim() === '' || !isSeen(element, seen)) continue;
    range.selectNodeContents(node);
    const clips = clipsOf(element);
    const boxes = [...range.getClientRects()]
      .map((box) => clips.reduce<Box>(intersection, box))
      .filter((box) => box.right - box.left > 0.5 && box.bottom - box.top > 0.5);
    if (boxes.length > 0) found.push({ text: shortened(text), element, boxes });
  }
  return found;
}

/** Whether an element is drawn for eyes: not hidden, and not one of those that only a screen reader is meant to find. */
export function isSeen(element: Element, known: Map<Element, boolean> = new Map()): boolean {
  const before = known.get(element);
  if (before !== undefined) return before;
  const isDrawn =
    !element.matches('script, style, title, desc, template, noscript') &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !isForScreenReaders(element) &&
    (element.parentElement === null || isSeen(element.parentElement, known));
  known.set(element, isDrawn);
  return isDrawn;
}

/** The usual way to hide from eyes only: a box of one pixel in which everything is cut off. */
export function isForScreenReaders(element: Element): boolean {
  const { position, overflowX, clipPath, clip } = getComputedStyle(element);
  if (position !== 'absolute' && position !== 'fixed') return false;
  const { width, height } = element.getBoundingClientRect();
  const isTiny = width <= 1.5 && height <= 1.5 && overflowX !== 'visible';
  return isTiny || clipPath === 'inset(50%)' || /^rect\((0px,? ?|1px,? ?){4}\)$/.test(clip);
}

/** The boxes of the containers around an element that scroll what does not fit. */
function clipsOf(element: Element): readonly Box[] {
  const clips: Box[] = [];
  for (let outer = element.parentElement; outer !== null && outer !== document.body; outer = outer.parentElement) {
    if (isScroller(outer)) clips.push(outer.getBoundingClientRect());
  }
  if (isScroller(element)) clips.push(element.getBoundingClientRect());
  return clips;
}

export function isScroller(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  return /auto|scroll/.test(overflowX) || /auto|scroll/.test(overflowY);
}

export function intersection(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** The element that lies above the flow of the document and moves with the window, if an element belongs to one. */
export function floatingLayer(element: Element): Element | null {
  for (let outer: Element | null = element; outer !== null; outer = outer.parentElement) {
    const { position } = getComputedStyle(outer);
    if (position === 'fixed' || position === 'sticky') return outer;
  }
  return null;
}
