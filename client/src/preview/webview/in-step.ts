import { type Anchor, type Anchors, anchorsIn } from './anchors.ts';
import { firstInView, isInView, topOfView } from './blocks.ts';
import { planSpanOf } from './plan-spans.ts';

/** How far a preview goes along with the cursor. */
export type Following =
  /** Its block is brought into view. */
  | 'always'
  /** Its block is brought into view when the one before was in view. Otherwise the person reads something else. */
  | 'watched'
  | 'never';

/** Where an editor stands that was scrolled. All are offsets in the text. */
export interface EditorView {
  /** What stands at its top. */
  readonly offset: number;
  /** What stands as far below its top as the cursor did when it was moved last. */
  readonly level?: number;
}

/** A page that is kept in step with the editor of its plan, in both directions. */
export interface InStep {
  /**
   * Marks the block in which the cursor of the editor stands. A cursor that stands in nothing that is shown leaves the
   * mark where it is, and so does one that stands in a part of which an earlier state is shown.
   */
  showCursor(offset: number, following: Following): void;
  /**
   * Goes along with an editor that was scrolled. While the mark of the cursor was in view, the page goes on from there,
   * so that it moves as far as the text does and not to somewhere else. Otherwise it shows at its top what the editor
   * shows at its top.
   */
  showScroll(view: EditorView): void;
  /** Says that a person has scrolled the page, so that the cursor is not what the person looks at any more. */
  scrolledByPerson(): void;
  /**
   * The place of the text that stands at the top of the window. Undefined where the page shows an earlier state, or
   * nothing of the plan.
   */
  offsetAtTop(): number | undefined;
}

/** Between the bar and what is brought below it, in pixels. */
const margin = 8;

export function keepInStep(root: HTMLElement): InStep {
  const anchors = anchorsIn(root);
  /** How far below the top of the window the place of the cursor stood when it was marked last. */
  let level: number | undefined;

  function mark(anchor: Anchor | undefined, following: Following): void {
    const before = root.querySelector('[data-cursor]');
    const now = anchor?.words.closest('li, td, th, p, dd, h2, h3, tr');
    if (!now || now === before) return;
    const stale = now.closest('.stale');
    if (stale && before && stale.contains(before)) return;
    const wasWatched = before === null || isInView(before);
    before?.removeAttribute('data-cursor');
    before?.removeAttribute('aria-current');
    now.setAttribute('data-cursor', '');
    now.setAttribute('aria-current', 'true');
    if (following === 'never' || (following === 'watched' && !wasWatched) || isInView(now)) return;
    now.scrollIntoView({ block: 'center' });
  }

  return {
    showCursor(offset, following) {
      mark(anchors.at(offset, 'words'), following);
      const marked = root.querySelector('[data-cursor]');
      level = marked && isInView(marked) ? topAt(anchors, offset) : undefined;
    },
    showScroll({ offset, level: along }) {
      const now = along === undefined || level === undefined ? undefined : topAt(anchors, along);
      const moved =
        now === undefined || level === undefined ? topAt(anchors, offset) - topOfView() - margin : now - level;
      window.scrollBy({ top: moved, behavior: 'instant' });
    },
    scrolledByPerson() {
      level = undefined;
    },
    offsetAtTop() {
      if (window.scrollY === 0) return 0;
      const block = firstInView(root);
      if (!block || block.closest('.stale')) return undefined;
      const { top, height } = block.getBoundingClientRect();
      const place = planSpanOf(block);
      if (place === undefined || top > window.innerHeight / 2) return undefined;
      const above = (topOfView() + margin - top) / Math.max(1, height);
      return Math.round(place.start + (place.end - place.start) * (isPoint(block) ? 0 : within(above)));
    },
  };
}

/** How far below the top of the window a place of the text is shown. Inside a long block it lies as far in as in the text. */
function topAt(anchors: Anchors, offset: number): number {
  const anchor = anchors.at(offset, 'part');
  if (anchor === undefined) return -window.scrollY;
  const { block, words } = anchor;
  const box = planSpanOf(block) ? block : words;
  const { top, height } = box.getBoundingClientRect();
  const place = planSpanOf(box);
  if (place === undefined || isPoint(box)) return top;
  return top + height * within((offset - place.start) / Math.max(1, place.end - place.start));
}

/** Headings and pictures are about whole parts, and stand at the start of these. */
function isPoint(element: Element): boolean {
  return element.matches('h2, h3, figure');
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
