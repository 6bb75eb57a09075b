import type { PlanDocument, Section, Topic } from '../../render/model.ts';
import { type Flow, flowOf } from './flow.ts';
import type { Letters } from './lines.ts';
import { type Page, pagesOf } from './pages.ts';
import { type Paper, roomOf } from './paper.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import type { Slab } from './slabs.ts';

/** A document on pages. */
export interface Layout {
  readonly sheet: Sheet;
  readonly flow: Flow;
  readonly pages: readonly Page[];
  /** On which page each heading stands, from 1. */
  readonly pageOf: ReadonlyMap<Section | Topic, number>;
  /** Whether they stand there in a program that lays out by itself, too. */
  readonly isSettled: boolean;
}

/**
 * Lays out a document. The room between its parts is a little more or less than usual where the last page, or the one in
 * front of the annexes, would hold but a few lines, or where a table may end on one page or on the next.
 *
 * @param reserve how much of each page stays empty at its foot, in points, for programs that lay out by themselves and
 *   may need a little more.
 */
export function layoutOf(document: PlanDocument, paper: Paper, letters: Letters, reserve = 0): Layout {
  const { width, height } = roomOf(paper);
  const room: Room = { width, height: height - reserve, reserve };
  const tried: Layout[] = [];
  for (const air of AIR) {
    const layout = oneLayout(document, room, letters, air);
    if (layout.isSettled && endsWell(layout, room)) return layout;
    tried.push(layout);
  }
  const [usual] = tried as [Layout, ...Layout[]];
  return tried.find(({ isSettled }) => isSettled) ?? tried.find((layout) => endsWell(layout, room)) ?? usual;
}

function endsWell(layout: Layout, { height }: Room): boolean {
  return endsOf(layout).every((page) => filled(page) >= height * LEAST);
}

/** How much of the usual room is tried, in this order. */
const AIR = [1, 0.9, 1.1, 0.8, 1.2, 0.7, 1.35, 0.6, 1.5, 0.95, 1.05, 0.85, 1.15, 1.28, 1.42, 0.75, 0.65, 0.55, 1.65];
/** In parts of a page: what the last one holds, and the one in front of the annexes. */
const LEAST = 0.22;

/** The room for text on a page, in points. */
interface Room {
  readonly width: number;
  /** Without the reserve. */
  readonly height: number;
  readonly reserve: number;
}

function oneLayout(document: PlanDocument, room: Room, letters: Letters, air: number): Layout {
  const { width, height } = room;
  const tries = [false, true].map((isTight) => {
    const sheet = sheetOf(air, isTight);
    return { sheet, flow: flowOf(document, width, { letters, sheet }) };
  });
  const isCover = ({ flow }: (typeof tries)[number]): boolean => pagesOf(frontOf(flow), height).length === 1;
  const { sheet, flow: own } = tries.find(isCover) ?? (tries[0] as (typeof tries)[number]);
  const flow = withWholeContents(own, height);
  const { pages, isSettled } = settledPages([...frontOf(flow), ...startingPage(flow, height)], room);
  return { sheet, flow, pages, pageOf: headingsOn(pages), isSettled };
}

/**
 * By how much a page may end higher in another program than here, in points: pictures and tables above have other
 * heights there, by a line or two each.
 */
const DRIFT = 60;

/**
 * Pages on which every heading stays, whether a program needs all of the reserve or nothing of it. A heading that would
 * go to and fro between two pages starts the second one, and the numbers in the contents are right in every program.
 *
 * Where a table may end on one page or on the next, all that follows is a page further behind or not. Then the heading in
 * front of the table starts a page, so that the table ends well on it. Where that does not help the pages are not settled,
 * and a heading is marked only where it goes to and fro beside those in front of it.
 */
function settledPages(
  slabs: readonly Slab[],
  room: Pick<Room, 'height' | 'reserve'>,
): Pick<Layout, 'pages' | 'isSettled'> {
  const { height, reserve } = room;
  const pages = pagesOf(slabs, height);
  if (reserve === 0) return { pages, isSettled: true };
  const least = headingsOn(pages);
  const most = headingsOn(pagesOf(slabs, height + reserve + DRIFT));
  let behind = 0;
  let isSettled = true;
  let before: Slab | undefined;
  for (const slab of slabs) {
    if (slab.kind !== 'text' || !slab.heading) continue;
    const difference = (least.get(slab.heading) ?? 0) - (most.get(slab.heading) ?? 0);
    if (difference !== behind) {
      if (!slab.newPage) return settledPages(marked(slabs, slab), room);
      // It was moved by what stands above it.
      if (before?.kind === 'text' && !before.newPage) return settledPages(marked(slabs, before), room);
      behind = difference;
    }
    if (difference !== 0) isSettled = false;
    before = slab;
  }
  return { pages, isSettled };
}

function marked(slabs: readonly Slab[], heading: Slab): readonly Slab[] {
  return slabs.map((slab) => (slab === heading && slab.kind === 'text' ? { ...slab, newPage: true } : slab));
}

function frontOf({ opening, contents }: Flow): readonly Slab[] {
  return [...opening, ...contents];
}

/**
 * The first section starts a page, so that what stands before it is a cover. Behind contents that go on to a second page
 * it follows directly, because a page with the last line of the contents would be all but empty.
 */
function startingPage(flow: Flow, height: number): readonly Slab[] {
  const [first, ...rest] = flow.sections;
  if (first?.kind !== 'text') return [];
  const isCover = pagesOf(frontOf(flow), height).length === 1;
  return [isCover ? { ...first, newPage: true } : first, ...rest];
}

/** Contents that do not fit below the facts start a page, where that holds all of them: a list is looked through at a glance. */
function withWholeContents({ opening, contents, sections }: Flow, height: number): Flow {
  const title = opening.at(-1);
  const isWhole = pagesOf([...opening, ...contents], height).length === 1;
  if (isWhole || contents.length === 0 || title?.kind !== 'text' || pagesOf([title, ...contents], height).length > 1)
    return { opening, contents, sections };
  return { opening: [...opening.slice(0, -1), { ...title, newPage: true }], contents, sections };
}

/** Whether the contents start a page. */
export function contentsStartPage({ opening }: Flow): boolean {
  const title = opening.at(-1);
  return title?.kind === 'text' && title.newPage === true;
}

function headingsOn(pages: readonly Page[]): ReadonlyMap<Section | Topic, number> {
  const found = new Map<Section | Topic, number>();
  for (const [index, page] of pages.entries()) {
    for (const { slab } of page) if (slab.kind === 'text' && slab.heading) found.set(slab.heading, index + 1);
  }
  return found;
}

/** The pages behind which nothing follows directly. */
function endsOf({ pages }: Layout): readonly (Page | undefined)[] {
  const annexes = pages.findIndex(([first]) => {
    const heading = first?.slab.kind === 'text' ? first.slab.heading : undefined;
    return heading !== undefined && 'annex' in heading && heading.annex === true;
  });
  return annexes > 0 ? [pages[annexes - 1], pages.at(-1)] : [pages.at(-1)];
}

function filled(page: Page | undefined): number {
  return Math.max(0, ...(page ?? []).map(({ y, height }) => y + height));
}
