import { isJson } from '../edits.ts';
import type { MapNode, SequenceNode, SourceDocument, SourceNode } from '../source.ts';
import type { TextEdit } from '../text.ts';
import { startOfEntry } from './layout.ts';

/** The edits that leave one space behind colons, hyphens and commas, none in front of them, and one inside of braces. */
export function spacingEdits({ text, root }: SourceDocument): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const padding = isJson(text) ? undefined : ' ';

  /** Writes white space between two places, where there is nothing but white space of one line. */
  function space(start: number, end: number, newText: string): void {
    const gap = text.slice(start, end);
    if (start <= end && gap !== newText && /^[ \t]*$/.test(gap)) edits.push({ span: { start, end }, newText });
  }

  /** What stands between a sign and its value: an anchor, a tag, or a comment and a line break, which stay. */
  function spaceBehind(sign: number, value: number): void {
    const [gap = ''] = text.slice(sign, value).split(/[\r\n]|(?<=[ \t])#/, 1);
    const reaches = gap.length === value - sign;
    if (gap === '' && reaches) space(sign, value, ' ');
    for (const { index, 0: white } of gap.matchAll(/[ \t]+/g)) {
      const end = index + white.length;
      if (reaches || end < gap.length) space(sign + index, sign + end, ' ');
    }
  }

  function visit(node: SourceNode): void {
    if (node.kind === 'map') visitMap(node);
    else if (node.kind === 'sequence') visitList(node);
  }

  function visitMap(map: MapNode): void {
    const written = map.entries.filter(({ merged }) => !merged);
    const isFlow = map.style === 'flow';
    // Where a shared group is merged in, what stands between two entries is not known.
    const isWhole = isFlow && map.hasMergeKey !== true;
    let last = text[map.span.start] === '{' ? map.span.start + 1 : undefined;
    for (const [at, entry] of written.entries()) {
      const { key, value, colon, comma, alias } = entry;
      const start = startOfEntry(entry);
      if (isWhole && at > 0 && comma !== undefined) {
        if (last !== undefined) space(last, comma, '');
        space(comma + 1, start, ' ');
      } else if (isWhole && at === 0 && last !== undefined && padding !== undefined) {
        space(last, start, padding);
      }
      const end = alias?.end ?? value.span.end;
      last = Math.max(end, key.span.end, (colon ?? -1) + 1);
      if (colon !== undefined) {
        // A colon right behind an alias would be part of its name.
        if (text[key.span.start] !== '*') space(key.span.end, colon, '');
        const from = alias?.start ?? value.span.start;
        if (from < end && from > colon) spaceBehind(colon + 1, from);
      }
      if (alias === undefined) visit(value);
    }
    if (isWhole && text[map.span.start] === '{' && last !== undefined) {
      if (written.length === 0) space(last, map.span.end - 1, '');
      else if (padding !== undefined) space(last, map.span.end - 1, padding);
    }
  }

  function visitList(list: SequenceNode): void {
    let last = list.span.start + 1;
    for (const [at, item] of list.items.entries()) {
      const sign = list.signs[at];
      const alias = list.aliases?.[at];
      const start = alias?.start ?? startOf(item);
      const end = alias?.end ?? item.span.end;
      if (list.style === 'flow') {
        if (sign !== undefined) space(last, sign, '');
        if (start < end && sign !== undefined) spaceBehind(sign + 1, start);
        else if (start < end && at === 0) space(last, start, '');
      } else if (sign !== undefined && start < end) {
        spaceBehind(sign + 1, start);
      }
      last = Math.max(end, (sign ?? -1) + 1, last);
      if (alias === undefined) visit(item);
    }
    if (list.style === 'flow') space(last, list.span.end - 1, '');
  }

  if (root !== undefined) visit(root);
  return edits;
}

/** Where a node starts, with what stands in front of its first key. */
function startOf(node: SourceNode): number {
  const [first] = node.kind === 'map' ? node.entries : [];
  return first === undefined || first.merged ? node.span.start : Math.min(node.span.start, startOfEntry(first));
}
