import { isInView } from './blocks.ts';
import { type PlanSpan, planSpanOf } from './plan-spans.ts';

/**
 * Where the page shows a place of the plan. The cursor of the editor and its scrolling both ask here, and so both go to
 * the same block.
 */
export interface Anchor {
  /** The line, the row or the heading that is about the place. */
  readonly block: HTMLElement;
  /** What says in the block what stands at the place. The block itself when all of it is about the place. */
  readonly words: Element;
}

/** Finds the one anchor of a place of the plan. */
export interface Anchors {
  /**
   * Some parts of a plan are shown several times, such as a tier in one table with its criteria and in another one with
   * what is expected of it. Of these the one counts that a person is looking at: where the mark of the cursor is, or else
   * what is in view. Otherwise it is the first one.
   *
   * @param wanted `words` when what stands at the place has to be seen itself, because somebody works on it. `part` when
   * it is enough to see another block about the same part of the plan, so that the page does not move back and forth
   * while somebody scrolls through that part.
   * @returns undefined in front of everything that is shown.
   */
  at(offset: number, wanted: 'words' | 'part'): Anchor | undefined;
}

/** What shows in another form what stands in words beside it, or is no part of the document. */
const besides = 'figure, #suppressed-findings';

/** Parts of a document, which hold what is made from the places in them. */
const parts = 'section, .topic';

const headings = 'h2, h3';

/**
 * The anchors in a document. An editor that is scrolled asks for one with every frame, and a long document has thousands
 * of places, so they are looked for once, and again only when the document has changed.
 */
export function anchorsIn(root: HTMLElement): Anchors {
  let known: Places | undefined;
  const forget = (): void => {
    known = undefined;
  };
  const changes = new MutationObserver(forget);
  changes.observe(root, { subtree: true, childList: true, attributeFilter: ['data-start', 'data-end'] });
  return {
    at(offset, wanted) {
      // The observer is told only when the script that has changed the document is over.
      if (changes.takeRecords().length > 0) forget();
      known ??= placesIn(root);
      return anchorAt(root, known, offset, wanted);
    },
  };
}

/** An element with the place of the plan from which it comes. */
interface Placed {
  readonly element: HTMLElement;
  readonly place: PlanSpan;
}

/** All that comes from places of the plan. What comes from a place without length belongs there and is not there yet. */
interface Places {
  readonly parts: readonly Placed[];
  /** The headings of topics. */
  readonly topics: readonly Placed[];
  /** Neither parts nor their headings. */
  readonly words: readonly Placed[];
}

function placesIn(root: HTMLElement): Places {
  const placed = [...root.querySelectorAll<HTMLElement>('[data-start]')].flatMap((element) => {
    const place = planSpanOf(element);
    return place === undefined || place.start === place.end ? [] : [{ element, place }];
  });
  return {
    parts: placed.filter(({ element }) => element.matches(parts)),
    topics: placed.filter(({ element }) => element.matches('h3')),
    words: placed.filter(
      ({ element }) => !element.matches(`${parts}, ${headings}`) && element.closest(besides) === null,
    ),
  };
}

function anchorAt(root: HTMLElement, places: Places, offset: number, wanted: 'words' | 'part'): Anchor | undefined {
  const home = smallestAround(places.parts, offset);
  const around = smallestAround(places.words, offset);
  const atHome = around.filter((element) => isIn(element, home));
  // What is said elsewhere only is looked for by whoever works on it, and not by whoever scrolls past.
  const candidates = wanted === 'words' && atHome.length === 0 ? around : atHome;
  const words = preferred(root, candidates);
  if (words === undefined) return anchorBeside(places, home, offset);
  const block = blockAround(words);
  if (wanted === 'words') return { block, words };
  const same = preferred(root, blocksLike(block, home, root)) ?? block;
  return { block: same, words: same.contains(words) ? words : same };
}

/** Parts that are made from the same place. What belongs to no part stands in the head of the document. */
type Home = readonly HTMLElement[];

function isIn(element: Element, home: Home): boolean {
  return home.length === 0 ? element.closest('section') === null : home.some((part) => part.contains(element));
}

/** Those that come from the smallest places around an offset. */
function smallestAround(placed: readonly Placed[], offset: number): readonly HTMLElement[] {
  let smallest: HTMLElement[] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const { element, place } of placed) {
    if (offset < place.start || offset > place.end) continue;
    const own = place.end - place.start;
    if (own > length) continue;
    if (own < length) smallest = [];
    smallest.push(element);
    length = own;
  }
  return smallest;
}

/** A row is one block with all that is in it. Elsewhere it is the line. */
function blockAround(element: HTMLElement): HTMLElement {
  const row = element.closest<HTMLElement>('tr');
  return row ?? element.closest<HTMLElement>('li, dd, p') ?? element;
}

/** The blocks in a home that are made from the same place as one of them. */
function blocksLike(block: HTMLElement, home: Home, root: HTMLElement): readonly HTMLElement[] {
  const place = planSpanOf(block);
  if (place === undefined) return [block];
  const like = `[data-start="${place.start}"][data-end="${place.end}"]`;
  const all = [...root.querySelectorAll<HTMLElement>(`${block.localName}${like}`)];
  return all.filter((element) => element.closest(besides) === null && isIn(element, home));
}

/** Of several elements about the same place the one that is looked at, or else the first. */
function preferred(root: HTMLElement, elements: readonly HTMLElement[]): HTMLElement | undefined {
  if (elements.length < 2) return elements[0];
  const mark = root.querySelector('[data-cursor]');
  const watched = mark !== null && isInView(mark) ? mark : undefined;
  const group = (element: HTMLElement): Element => element.closest('table') ?? element.parentElement ?? element;
  return (
    elements.find((element) => watched !== undefined && group(element).contains(watched)) ??
    elements.find((element) => isInView(group(element))) ??
    elements[0]
  );
}

/**
 * For what a document does not show by itself, such as a key above what it holds: the heading of its part at the very
 * start of that, then the next block of the part, and behind the last one that one.
 */
function anchorBeside(places: Places, home: Home, offset: number): Anchor | undefined {
  const heading = home[0]?.querySelector<HTMLElement>(headings);
  const start = home[0] === undefined ? undefined : planSpanOf(home[0])?.start;
  if (heading && start !== undefined && offset <= start) return { block: heading, words: heading };
  const blocks = blocksByPlace(places, home);
  const before = blocks.findLast(({ place }) => place.start <= offset);
  // In front of everything there is the top of the page, and not its first line.
  if (home.length === 0 && before === undefined) return undefined;
  const block = (blocks.find(({ place }) => place.start > offset) ?? before)?.block ?? heading;
  return block ? { block, words: block } : undefined;
}

/** The blocks and the headings of a part with their places, in the order of the plan. */
function blocksByPlace(
  { topics, words }: Places,
  home: Home,
): readonly { readonly block: HTMLElement; readonly place: PlanSpan }[] {
  const blocks = new Map<number, { readonly block: HTMLElement; readonly place: PlanSpan }>();
  const add = (block: HTMLElement, place: PlanSpan): void => {
    if (!blocks.has(place.start)) blocks.set(place.start, { block, place });
  };
  for (const { element, place } of topics) if (isIn(element, home)) add(element, place);
  for (const { element, place } of words) {
    if (!isIn(element, home)) continue;
    const block = blockAround(element);
    add(block, planSpanOf(block) ?? place);
  }
  return [...blocks.values()].sort((one, other) => one.place.start - other.place.start);
}
