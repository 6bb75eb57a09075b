import { startOfItem } from '../core/edits.ts';
import type { Indentation } from '../core/indentation.ts';
import {
  entryOf,
  isEmpty,
  type MapEntry,
  type MapNode,
  type PathStep,
  type SequenceNode,
  type SourceNode,
} from '../core/source.ts';
import type { TextEdit } from '../core/text.ts';
import { schemaAt, shapeOf } from '../core/vocabulary.ts';
import { type Chunk, cutOut } from './chunk.ts';
import { contentEnd, entryEnd } from './extent.ts';
import { coveredWorks, pairItems } from './identity.ts';
import { fillKey, type GeneratedEntry, placeAtEnd, placeItem, placeKey, type Target } from './place.ts';

/** Something that the generated plan has and the person's plan has not, and the edit that adds it. */
export interface Gap {
  /** Where it is in the plan, with the names of list items in the place of their numbers. */
  readonly path: readonly PathStep[];
  /** The path of the list, when it is an item of one. */
  readonly list?: readonly PathStep[];
  /** How the item is called. */
  readonly name?: string;
  readonly edit: TextEdit;
  /** The key as it was generated, when it goes into a group in braces. */
  readonly generated?: GeneratedEntry;
}

/** A generated plan as it was read. */
export interface Generated {
  readonly text: string;
  readonly root: MapNode;
}

/**
 * Everything in which a plan is behind the generated one, in the order of the vocabulary: sections, keys and items.
 *
 * @param root the person's plan, absent when the file holds no content.
 */
export function findGaps(
  text: string,
  root: MapNode | undefined,
  generated: Generated,
  indentation: Indentation,
): readonly Gap[] {
  const target: Target = { text, indentation };
  if (root === undefined) {
    return generated.root.entries.map((entry) => ({
      path: [String(entry.key.value)],
      edit: placeAtEnd(target, chunkOfEntry(generated, entry)),
    }));
  }
  const gaps: Gap[] = [];
  compareMaps({ target, generated, gaps, seen: new Set() }, root, generated.root, []);
  return gaps;
}

interface Comparison {
  readonly target: Target;
  readonly generated: Generated;
  readonly gaps: Gap[];
  /** The person's groups and lists that were compared, because an alias repeats what must be filled only once. */
  readonly seen: Set<SourceNode>;
}

function compare(work: Comparison, own: SourceNode, generated: SourceNode, path: readonly PathStep[]): void {
  if (own.kind === 'scalar' || work.seen.has(own)) return;
  work.seen.add(own);
  if (own.kind === 'map' && generated.kind === 'map') compareMaps(work, own, generated, path);
  if (own.kind === 'sequence' && generated.kind === 'sequence') compareLists(work, own, generated, path);
}

function compareMaps(work: Comparison, own: MapNode, generated: MapNode, path: readonly PathStep[]): void {
  const order = orderOf(path, generated);
  for (const entry of generated.entries) {
    const key = String(entry.key.value);
    const entryPath = [...path, key];
    const [existing, ...others] = own.entries.filter((candidate) => String(candidate.key.value) === key);
    // A key that is there twice is a mistake that a person has to solve.
    if (others.length > 0) continue;
    const wanted: GeneratedEntry = { chunk: chunkOfEntry(work.generated, entry), key, value: entry.value };
    if (existing === undefined) {
      work.gaps.push({
        path: entryPath,
        edit: placeKey(work.target, own, wanted, order),
        ...(own.style === 'flow' ? { generated: wanted } : {}),
      });
    } else if (!existing.merged && isHole(existing.value, existing)) {
      work.gaps.push({ path: entryPath, edit: fillKey(work.target, own, existing, wanted) });
    } else if (!existing.merged) {
      compare(work, existing.value, entry.value, entryPath);
    }
  }
}

function compareLists(work: Comparison, own: SequenceNode, generated: SequenceNode, path: readonly PathStep[]): void {
  const isLaunch = path.join('.') === 'launch.preLaunch';
  const covered = new Set(isLaunch ? own.items.flatMap(coveredWorks) : []);
  const pairs = pairItems(own, generated, path);
  for (const [index, { generated: item, own: counterpart }] of pairs.entries()) {
    const itemPath = [...path, index];
    const works = isLaunch ? coveredWorks(item) : [];
    if (counterpart !== undefined) compare(work, counterpart, item, itemPath);
    // A task whose work is done by others is not missing, whatever its words are.
    if (counterpart !== undefined ? works.every((one) => covered.has(one)) : false) continue;
    if (counterpart !== undefined && !isLaunch) continue;
    if (works.length > 0 && works.every((one) => covered.has(one))) continue;
    const name = itemName(item);
    const before = pairs.slice(0, index).findLast((pair) => pair.own !== undefined)?.own;
    const isOrdered = item.kind === 'map';
    const after =
      isOrdered && before === undefined && index === 0 ? null : isOrdered ? (before ?? null) : own.items.at(-1);
    work.gaps.push({
      path: itemPath,
      list: path,
      ...(name === undefined ? {} : { name }),
      edit: placeItem(work.target, own, chunkOfItem(work.generated, generated, item), item, after ?? null),
    });
  }
}

/** A value that was not written yet: nothing, an explicit null, an empty list or an empty group. */
function isHole(value: SourceNode, { key }: MapEntry): boolean {
  if (value.span.start < key.span.end && value.span.end > value.span.start) return false;
  if (value.kind === 'map') return value.entries.length === 0;
  if (value.kind === 'sequence') return value.items.length === 0;
  return isEmpty(value);
}

/** The order in which the keys of a group follow each other: that of the vocabulary, else that of the generated plan. */
function orderOf(path: readonly PathStep[], generated: MapNode): readonly string[] {
  const schema = schemaAt(path);
  const shape = schema === undefined ? undefined : shapeOf(schema);
  const group = shape?.kind === 'either' ? shapeOf(shape.group) : shape;
  return group?.kind === 'map' ? [...group.keys.keys()] : generated.entries.map(({ key }) => String(key.value));
}

function chunkOfEntry({ text }: Generated, entry: MapEntry): Chunk {
  return cutOut(text, { start: entry.key.span.start, end: entryEnd(entry) });
}

function chunkOfItem({ text }: Generated, list: SequenceNode, item: SourceNode): Chunk {
  if (list.style === 'flow') {
    return { comments: [], lines: [`- ${text.slice(item.span.start, item.span.end)}`], isSpaced: false };
  }
  return cutOut(text, { start: startOfItem(list, list.items.indexOf(item)), end: contentEnd(item) });
}

/** How an item is called: by its name, its id or what it is about. Undefined for a text, which is its own name. */
function itemName(item: SourceNode): string | undefined {
  if (item.kind !== 'map') return undefined;
  const from = textOf(item, 'from');
  const to = textOf(item, 'to');
  if (from !== undefined && to !== undefined) return `from ${from} to ${to}`;
  for (const key of ['name', 'problem', 'metric', 'when', 'field', 'milestone', 'kind', 'task', 'risk', 'tier', 'id']) {
    const text = textOf(item, key);
    if (text !== undefined) return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME).trimEnd()}...` : text;
  }
  return undefined;
}

/** In UTF-16 code units: a label is one line. */
const LONGEST_NAME = 60;

function textOf(item: SourceNode, key: string): string | undefined {
  const node = item.kind === 'map' ? entryOf(item, key)?.value : undefined;
  return node?.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;
}
