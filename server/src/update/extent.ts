import { behindColon, isEmpty, type MapEntry, type SourceNode } from '../core/source.ts';

/**
 * Where the content of a part ends: behind its last value, and not behind comments and blank lines that follow it.
 * What an alias stands for is elsewhere in the text and does not count. It always stands above the alias, so that the
 * start tells, and the end does not: a block text ends one line break behind the group that holds it.
 */
export function contentEnd(node: SourceNode): number {
  if (node.kind === 'scalar' || node.style === 'flow') return node.span.end;
  if (node.kind === 'sequence') {
    const last = node.items.findLast(({ span }) => span.start >= node.span.start);
    return last === undefined ? node.span.end : contentEnd(last);
  }
  const last = node.entries.findLast(({ merged }) => !merged);
  return last === undefined ? node.span.end : entryEnd(last);
}

/** Where a key and its value end. */
export function entryEnd(entry: MapEntry): number {
  const { key, value } = entry;
  const isHere = value.span.start >= key.span.end;
  if (!isHere || (isEmpty(value) && value.span.start === value.span.end)) return behindColon(entry);
  return contentEnd(value);
}
