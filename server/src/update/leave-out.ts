import {
  isEmpty,
  type MapEntry,
  type MapNode,
  type ScalarNode,
  type SequenceNode,
  type SourceDocument,
  type SourceNode,
} from '../core/source.ts';
import { countOf, type Span } from '../core/text.ts';
import type { FilledPlace } from './filled.ts';

/**
 * A filled text as it was read, without some of what was added: as if these parts had never been put in, but with the
 * places of the filled text. Reading a text takes longer than all else that is done with it, and this needs no reading.
 *
 * @param places where the parts stand that are left out.
 */
export function leaveOut(source: SourceDocument, places: readonly FilledPlace[]): SourceDocument {
  const { root, ...rest } = source;
  const isOut = isIn(places);
  const kept = root === undefined ? undefined : pruned(root, isOut);
  return {
    ...rest,
    scalars: source.scalars.filter(({ node }) => !isOut(node.span.start)),
    comments: source.comments.filter(({ span }) => !isOut(span.start)),
    ...(kept === undefined || isNothing(kept) ? {} : { root: kept }),
  };
}

type IsOut = (offset: number) => boolean;

function isIn(places: readonly Span[]): IsOut {
  const sorted = [...places].sort((one, two) => one.start - two.start);
  return (offset) => {
    const last = sorted[countOf(sorted.length, (index) => (sorted[index]?.start ?? 0) <= offset) - 1];
    return last !== undefined && offset < last.end;
  };
}

/** What stands for several nodes, because aliases name it, stays one node. */
function pruned(root: SourceNode, isOut: IsOut): SourceNode {
  const known = new Map<SourceNode, SourceNode>();
  const visit = (node: SourceNode): SourceNode => {
    if (node.kind === 'scalar') return isOut(node.span.start) ? { ...node, value: null } : node;
    const made = known.get(node) ?? (node.kind === 'map' ? prunedMap(node) : prunedSequence(node));
    known.set(node, made);
    return made;
  };
  const prunedMap = (map: MapNode): MapNode => {
    let isSame = true;
    const entries = map.entries.flatMap((entry): MapEntry[] => {
      if (isOut(entry.key.span.start)) {
        isSame = false;
        return [];
      }
      const left = visit(entry.value);
      // A key that stood there without a value has none again.
      const value = left !== entry.value && isNothing(left) ? emptyBehind(entry) : left;
      if (value !== entry.value) isSame = false;
      return [value === entry.value ? entry : { ...entry, value }];
    });
    return isSame ? map : { ...map, entries, span: from(map, entries[0]?.key.span.start) };
  };
  const prunedSequence = (list: SequenceNode): SequenceNode => {
    const kept = list.items.flatMap((item, index) => {
      const made = visit(item);
      // A group that is left may start with a part that is left out.
      return made !== item && isNothing(made)
        ? []
        : [{ item, made, sign: list.signs[index], alias: list.aliases?.[index] }];
    });
    if (kept.length === list.items.length && kept.every(({ item, made }) => item === made)) return list;
    return {
      ...list,
      items: kept.map(({ made }) => made),
      signs: kept.map(({ sign }) => sign),
      ...(list.aliases === undefined ? {} : { aliases: kept.map(({ alias }) => alias) }),
      span: from(list, kept[0]?.sign ?? kept[0]?.item.span.start),
    };
  };
  return visit(root);
}

function isNothing(node: SourceNode): boolean {
  if (node.kind === 'scalar') return isEmpty(node);
  return node.kind === 'map' ? node.entries.length === 0 : node.items.length === 0;
}

function emptyBehind({ key, colon }: MapEntry): ScalarNode {
  const at = colon === undefined ? key.span.end : colon + 1;
  return { kind: 'scalar', value: null, style: 'plain', inFlow: false, span: { start: at, end: at } };
}

/** Without braces a group starts where its first part does. */
function from({ style, span }: MapNode | SequenceNode, start: number | undefined): Span {
  return style === 'flow' || start === undefined ? span : { ...span, start: Math.max(span.start, start) };
}
