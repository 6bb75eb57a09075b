import {
  type Box,
  describe,
  floatingLayer,
  intersection,
  isForScreenReaders,
  isScroller,
  isSeen,
  shortened,
  type VisibleText,
  visibleTexts,
} from './visible.ts';

/** What a person would see go wrong in the places and sizes of things, one line for each. */
export function geometryFindings(root: Element): readonly string[] {
  const texts = visibleTexts(root);
  return [
    ...pageOverflow(),
    ...cutOff(root),
    ...spills(texts),
    ...overlaps(texts),
    ...overlappingBoxes(root),
    ...tinyTexts(texts),
  ];
}

/** A page never scrolls sideways. Parts of it may, when they are too wide for the smallest window. */
function pageOverflow(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth + 1) return [];
  const widest = [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && !isInScroller(element))
    .at(-1);
  const cause = widest === undefined ? '' : `, because of ${describe(widest)}`;
  return [`overflow: the page is ${scrollWidth} px wide in a window of ${clientWidth} px${cause}`];
}

function isInScroller(element: Element): boolean {
  for (let outer = element.parentElement; outer !== null && outer !== document.body; outer = outer.parentElement) {
    if (isScroller(outer)) return true;
  }
  return false;
}

/** Nothing hides a part of its content without a way to scroll to it. */
function cutOff(root: Element): readonly string[] {
  const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
  return [root, ...root.querySelectorAll('*')].flatMap((element) => {
    if (element instanceof SVGElement || element.matches('input, textarea, select')) return [];
    const { overflowX, overflowY } = getComputedStyle(element);
    if (!hides(overflowX) && !hides(overflowY)) return [];
    if (isForScreenReaders(element) || !isSeen(element)) return [];
    const wide = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const high = hides(overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (!wide && !high) return [];
    const sizes = `${element.scrollWidth} x ${element.scrollHeight} in ${element.clientWidth} x ${element.clientHeight}`;
    return [`cut off: ${describe(element)} (${sizes})`];
  });
}

/** A text stays within the block that it belongs to, and within the page. */
function spills(texts: readonly VisibleText[]): readonly string[] {
  return texts.flatMap(({ element, boxes, text }) => {
    if (element instanceof SVGElement) return [];
    const block = blockOf(element);
    if (block === document.body) return [];
    const { left, right, top, bottom } = block.getBoundingClientRect();
    // A line is as high as its font says, which is more than tight lines leave to it.
    const outside = boxes.find((box) => {
      const slack = (box.bottom - box.top) * 0.4;
      return box.left < left - 1 || box.right > right + 1 || box.top < top - slack || box.bottom > bottom + slack;
    });
    return outside === undefined ? [] : [`spill: "${text}" stands outside of ${describe(block)}`];
  });
}

/** The nearest element around a text that is a box of its own and not a part of a line. */
function blockOf(element: Element): Element {
  let block = element;
  while (block !== document.body && /^(inline|contents)$/.test(getComputedStyle(block).display)) {
    block = block.parentElement ?? document.body;
  }
  return block;
}

interface Line {
  readonly box: Box;
  readonly owner: VisibleText;
  readonly layer: Element | null;
}

/** Two texts never stand on the same place. */
function overlaps(texts: readonly VisibleText[]): readonly string[] {
  const lines = texts
    .flatMap((owner) => {
      const layer = floatingLayer(owner.element);
      return owner.boxes.map((box): Line => ({ box, owner, layer }));
    })
    .sort((one, other) => one.box.top - other.box.top);
  const found = new Set<string>();
  for (const [index, line] of lines.entries()) {
    for (let next = index + 1; next < lines.length; next++) {
      const other = lines[next];
      if (other === undefined || other.box.top >= line.box.bottom) break;
      if (other.owner === line.owner || other.layer !== line.layer || !areOnOnePlace(line.box, other.box)) continue;
      found.add(`overlap: "${line.owner.text}" and "${other.owner.text}" in ${describe(other.owner.element)}`);
    }
  }
  return [...found];
}

/** Boxes of lines touch where lines are tight, which is no overlap for the eye. */
function areOnOnePlace(one: Box, other: Box): boolean {
  const { left, right, top, bottom } = intersection(one, other);
  const height = Math.min(one.bottom - one.top, other.bottom - other.top);
  return right - left > 1.5 && bottom - top > height * 0.3;
}

/** Blocks that follow each other stand below or beside each other. */
function overlappingBoxes(root: Element): readonly string[] {
  const found: string[] = [];
  for (const parent of [root, ...root.querySelectorAll('*')]) {
    if (parent instanceof SVGElement || parent.matches('table, thead, tbody, tfoot, tr')) continue;
    const children = [...parent.children].filter(isBoxInFlow);
    for (const [index, child] of children.entries()) {
      const next = children[index + 1];
      if (next === undefined) continue;
      const { left, right, top, bottom } = intersection(child.getBoundingClientRect(), next.getBoundingClientRect());
      if (right - left > 1.5 && bottom - top > 1.5) found.push(`overlap: ${describe(child)} and ${describe(next)}`);
    }
  }
  return found;
}

function isBoxInFlow(element: Element): boolean {
  const { display, position, float } = getComputedStyle(element);
  if (/^(inline|contents|none)$/.test(display) || position === 'absolute' || position === 'fixed') return false;
  return position !== 'sticky' && float === 'none' && isSeen(element);
}

/** Letters below this height, in pixels, are marks and no text any more. Paper is sharper, and held closer: 6 points. */
const smallest = { screen: 9, paper: 8 };

function tinyTexts(texts: readonly VisibleText[]): readonly string[] {
  const minimum = matchMedia('print').matches ? smallest.paper : smallest.screen;
  return texts.flatMap(({ element, text }) => {
    const size = sizeOnScreen(element);
    return size >= minimum - 0.05 ? [] : [`too small: "${shortened(text)}" has letters of ${size.toFixed(1)} px`];
  });
}

/** The size of the font after a picture has been scaled. */
export function sizeOnScreen(element: Element): number {
  const size = Number.parseFloat(getComputedStyle(element).fontSize);
  const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
  return size * scale;
}
