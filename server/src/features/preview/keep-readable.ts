import type { Span } from '../../core/text.ts';
import type { Block, PlanDocument, Section, Topic } from '../../render/model.ts';
import { contentOf, gapsIn, placeOf } from './content.ts';
import { keysOf } from './parts.ts';
import { relocated } from './relocated.ts';
import type { Unreadable } from './unreadable.ts';

/**
 * Puts the last readable state into the places of what cannot be read at the moment, so that nothing disappears while
 * somebody is typing. Parts that were read are current: those in front of the first mistake, and those behind it too.
 *
 * @param current the document of the text as it is.
 * @param last the document of the text as it was when it could be read. Its places are not used, because they are those
 * of another text: what is taken from it leads to the mistake.
 */
export function keepReadable(current: PlanDocument, last: PlanDocument, unreadable: Unreadable): PlanDocument {
  const { broken, lost } = unreadable;
  const { sections, ...head } = current;
  const headPlace = broken.get('program') ?? (lost.has('program') ? firstMistake(unreadable) : undefined);
  return {
    ...(headPlace === undefined ? head : headOf(last, headPlace)),
    sections: sections.map((section) => {
      const before = last.sections.find(({ id }) => id === section.id);
      return before === undefined ? section : readableSection(section, before, unreadable);
    }),
  };
}

function headOf({ sections: _, ...head }: PlanDocument, place: Span): Omit<PlanDocument, 'sections'> {
  return { ...relocated(head, place), staleHead: true };
}

function readableSection(section: Section, before: Section, unreadable: Unreadable): Section {
  const place = brokenPlace(section, before, unreadable);
  if (place === undefined) return section;
  const [own, ownBefore] = [ownBlocks(section), ownBlocks(before)];
  if (unreadable.lost.has(section.id) || isStale(own, ownBefore, section, unreadable))
    return staleSection(before, place);
  const kept = before.blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'figure') return [relocated(block, place)];
    if (block.kind !== 'topic') return block === ownBefore[0] ? own : [];
    const now = topicLike(section, block);
    return now === undefined || isStale([now], [block], section, unreadable) ? [staleTopic(block, place)] : [now];
  });
  const added = topicsOf(section).filter((topic) => topicLike(before, topic) === undefined);
  return { ...section, blocks: [...kept, ...added] };
}

/**
 * Where a section leads to of which a part cannot be read; undefined when all of it is current. A section behind a
 * mistake that suddenly says less than before has lost something to it.
 */
function brokenPlace(section: Section, before: Section, unreadable: Unreadable): Span | undefined {
  const { broken, lost, mistakes } = unreadable;
  const keys = keysOf(section.id);
  const place = keys.map((key) => broken.get(key)).find((found) => found !== undefined);
  if (place !== undefined) return place;
  const isBehind = (section.span?.start ?? 0) >= (mistakes[0]?.start ?? 0);
  const isPoorer = gapsOf(section.blocks).length > gapsOf(before.blocks).length;
  return keys.some((key) => lost.has(key)) || (isBehind && isPoorer) ? firstMistake(unreadable) : undefined;
}

/** Whether blocks cannot be shown as they are now: a mistake lies in them or right behind them, or they say less. */
function isStale(now: readonly Block[], before: readonly Block[], section: Section, { mistakes }: Unreadable): boolean {
  if (before.length === 0) return false;
  const extent = extentOf(now);
  if (extent === undefined) return extentOf(before) !== undefined;
  const isBroken = mistakes.some(
    ({ start }) =>
      (extent.start <= start && start <= extent.end + 1) || lastPartBefore(section, start) === extent.start,
  );
  return isBroken || gapsOf(now).length > gapsOf(before).length;
}

/** Where the part of a section starts that stands last before a place. */
function lastPartBefore(section: Section, place: number): number | undefined {
  const parts = [ownBlocks(section), ...topicsOf(section).map((topic) => [topic])];
  const starts = parts.map((blocks) => extentOf(blocks)?.start).filter((start) => start !== undefined);
  return starts.filter((start) => start <= place).sort((one, other) => other - one)[0];
}

function staleSection(before: Section, place: Span): Section {
  return { ...relocated(before, place), span: place, stale: true };
}

function staleTopic(topic: Topic, place: Span): Topic {
  return { ...relocated(topic, place), span: place, stale: true };
}

function topicLike({ blocks }: Section, { label }: Topic): Topic | undefined {
  return blocks.find((block): block is Topic => block.kind === 'topic' && block.label === label);
}

function topicsOf({ blocks }: Section): readonly Topic[] {
  return blocks.filter((block): block is Topic => block.kind === 'topic');
}

/** What stands in a section itself. Pictures repeat what is said in words. */
function ownBlocks({ blocks }: Section): readonly Block[] {
  return blocks.filter(({ kind }) => kind !== 'topic' && kind !== 'figure');
}

function gapsOf(blocks: readonly Block[]): readonly unknown[] {
  return gapsIn(contentOf(blocks));
}

/** From the first place that some blocks come from to the last. */
function extentOf(blocks: readonly Block[]): Span | undefined {
  let extent: Span | undefined;
  for (const content of contentOf(blocks)) {
    const span = placeOf(content);
    if (span === undefined || span.start === span.end) continue;
    extent = { start: Math.min(extent?.start ?? span.start, span.start), end: Math.max(extent?.end ?? 0, span.end) };
  }
  return extent;
}

/** Where what is gone leads to. It takes no text, so that it is never taken for what stands there. */
function firstMistake({ mistakes }: Unreadable): Span {
  const start = mistakes[0]?.start ?? 0;
  return { start, end: start };
}
