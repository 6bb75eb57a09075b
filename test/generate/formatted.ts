import type {
  MapEntry,
  MapNode,
  ScalarNode,
  SequenceNode,
  SourceDocument,
  SourceNode,
} from '../../server/src/core/source.ts';
import {
  type Block,
  blank,
  comment,
  entry,
  type FlowGroup,
  flow,
  group,
  type Item,
  item,
  layOut,
  list,
} from '../../server/src/generate/layout.ts';

/**
 * A text taken apart into its values, comments and blank lines, and laid out again. A plan that was generated is
 * formatted when this changes nothing: every quote, fold, indentation and brace stands where the layout puts it. Lines
 * of a comment are kept as they are, because nobody can tell where a person wanted a new one.
 */
export function formatted({ text, root, comments }: SourceDocument): string {
  const lines = text.split('\n');
  const lineOf = lineFinder(text);
  const commentAt = new Map(comments.map(({ span }) => [lineOf(span.start), text.slice(span.start + 2, span.end)]));
  let next = 0;

  /** The comments and blank lines that stand before a line and have not been used yet. */
  function before(line: number): (Block & Item)[] {
    const found: (Block & Item)[] = [];
    for (; next < line; next++) {
      const written = lines[next]?.trim() ?? '';
      if (written === '' && next < lines.length - 1) found.push(blank);
      else if (written.startsWith('#')) found.push(comment(commentAt.get(next) ?? ''));
    }
    return found;
  }

  function blocksOf(map: MapNode): Block[] {
    return map.entries.flatMap((pair) => {
      const leading = before(lineOf(pair.key.span.start));
      return [...leading, blockOf(pair)];
    });
  }

  function blockOf({ key, value }: MapEntry): Block {
    const name = String(key.value);
    const line = lineOf(key.span.start);
    next = line + 1;
    const isFlow = value.kind !== 'scalar' && value.style === 'flow';
    if (value.kind === 'scalar' || isFlow) {
      const note = commentAt.get(line);
      next = Math.max(line, lineOf(value.span.end - 1)) + 1;
      if (value.kind === 'scalar') return entry(name, scalarOf(value), note);
      return value.kind === 'map' ? flow(name, flowGroupOf(value), note) : flow(name, flowListOf(value), note);
    }
    return value.kind === 'map' ? group(name, ...blocksOf(value)) : list(name, ...itemsOf(value));
  }

  function itemsOf(sequence: SequenceNode): Item[] {
    return sequence.items.flatMap((node) => {
      const leading = before(lineOf(node.span.start));
      next = lineOf(node.kind === 'scalar' ? node.span.end - 1 : node.span.start) + 1;
      return [...leading, itemOf(node)];
    });
  }

  function itemOf(node: SourceNode): Item {
    if (node.kind === 'scalar') return String(node.value);
    if (node.kind === 'map' && node.style === 'flow') return { kind: 'braces', value: flowGroupOf(node) };
    return node.kind === 'map' ? item(...blocksOf(node)) : '';
  }

  if (root?.kind !== 'map') return text;
  const blocks = blocksOf(root);
  return layOut([...blocks, ...before(lines.length)]);
}

function scalarOf({ value }: ScalarNode): string | number | boolean {
  return value ?? '';
}

function flowListOf({ items }: SequenceNode): (string | number | boolean)[] {
  return items.map((node) => (node.kind === 'scalar' ? scalarOf(node) : ''));
}

function flowGroupOf({ entries }: MapNode): FlowGroup {
  return Object.fromEntries(
    entries.map(({ key, value }) => [
      String(key.value),
      value.kind === 'sequence' ? flowListOf(value) : value.kind === 'scalar' ? scalarOf(value) : '',
    ]),
  );
}

/** Finds the line of an offset by halves, because a plan asks for hundreds of them. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  };
}
