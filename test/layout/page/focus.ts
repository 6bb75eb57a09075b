import { backgroundOf } from './background.ts';
import { blend, contrastOf, readColor } from './colors.ts';
import { describe, isScroller } from './visible.ts';

const interactive =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex], [contenteditable="true"], [role="button"], [role="link"]';

/** How each element looks that can have the focus, while it does not. */
type Looks = Map<Element, string>;

let before: Looks = new Map();

/** Remembers how everything looks without the focus. Returns how many elements the Tab key has to reach. */
export function startFocusRound(root: Element): number {
  // The browser goes on from where the focus was last, so it is given one at the very top, which then goes away.
  const top = document.createElement('button');
  document.body.prepend(top);
  top.focus();
  top.remove();
  const all = [...root.querySelectorAll('*')];
  before = new Map(all.map((element) => [element, lookOf(element)]));
  return all.filter(isStop).length;
}

/** What is wrong with the element that the Tab key has just reached. None when nothing has the focus any more. */
export function focusedElement(): {
  readonly name: string;
  readonly index: number;
  readonly findings: readonly string[];
} | null {
  const element = document.activeElement;
  if (element === null || element === document.body || element === document.documentElement) return null;
  const index = [...document.querySelectorAll('*')].indexOf(element);
  return { name: describe(element), index, findings: [...unmarked(element), ...covered(element)] };
}

/** The elements that a person can use and the Tab key did not reach, by their index in the document. */
export function unreached(root: Element, reached: readonly number[]): readonly string[] {
  const all = [...document.querySelectorAll('*')];
  return [...root.querySelectorAll('*')]
    .filter((element) => isStop(element) && !reached.includes(all.indexOf(element)))
    .map((element) => `focus: the Tab key does not reach ${describe(element)}`);
}

/** Whether the Tab key is meant to stop here. Of a set of radio buttons it stops at one. */
function isStop(element: Element): boolean {
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return false;
  if (!element.matches(interactive)) return isBareScroller(element);
  const isUsable = !element.matches(':disabled') && element.tabIndex >= 0;
  const isOtherRadio = element.matches('input[type="radio"]:not(:checked)');
  return (
    isUsable &&
    !isOtherRadio &&
    element.closest('[inert]') === null &&
    element.checkVisibility({ visibilityProperty: true })
  );
}

/** A container that scrolls and holds nothing to focus gets the focus itself, so that arrow keys can scroll it. */
function isBareScroller(element: Element): boolean {
  if (element === document.documentElement || element === document.body || !isScroller(element)) return false;
  const overflows = element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
  return overflows && element.querySelector(interactive) === null;
}

function unmarked(element: Element): readonly string[] {
  const style = getComputedStyle(element);
  const hasOutline = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1;
  if (!hasOutline) {
    return before.get(element) === lookOf(element) ? [`focus: nothing marks the focus on ${describe(element)}`] : [];
  }
  const background = backgroundOf(element.parentElement);
  const contrast = contrastOf(blend(readColor(style.outlineColor), background), background);
  return contrast >= 3 ? [] : [`focus: the mark has a contrast of ${contrast.toFixed(2)} on ${describe(element)}`];
}

/** Something with the focus is in view, and nothing that floats lies on it. */
function covered(element: Element): readonly string[] {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  if (width < 1 || height < 1) return [`focus: ${describe(element)} has the focus and no size`];
  const isInView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  if (!isInView) return [`focus: ${describe(element)} has the focus and is out of view`];
  const x = Math.min(Math.max(left + Math.min(width / 2, 8), 1), innerWidth - 2);
  const y = Math.min(Math.max(top + Math.min(height / 2, 8), 1), innerHeight - 2);
  const above = document.elementFromPoint(x, y);
  const isFree = above === null || element.contains(above) || above.contains(element);
  return isFree ? [] : [`focus: ${describe(above)} lies on ${describe(element)}`];
}

function lookOf(element: Element): string {
  const { outlineStyle, outlineWidth, boxShadow, borderTopColor, backgroundColor, textDecorationLine } =
    getComputedStyle(element);
  return [outlineStyle, outlineWidth, boxShadow, borderTopColor, backgroundColor, textDecorationLine].join('|');
}
