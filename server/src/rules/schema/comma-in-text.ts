import type { Plan } from '../../core/plan.ts';
import { isEmpty, type MapEntry, type MapNode, type ScalarNode } from '../../core/source.ts';
import type { Span } from '../../core/text.ts';

/** A text inside braces that a comma broke into a value and keys without a value. */
export interface BrokenText {
  /** The value in front of the first comma. */
  readonly value: ScalarNode;
  /** What follows, each a key by the rules of YAML. */
  readonly keys: readonly MapEntry[];
  /** From the value to the end of the last key. */
  readonly span: Span;
  /** What the person most probably meant. */
  readonly text: string;
}

/**
 * The texts that commas broke, by the place of the value and of each key. Inside braces a comma ends a plain text, so
 * that `{ averageSize: 45,000 USD }` has a key named "000 USD".
 */
export function brokenTexts(plan: Plan): ReadonlyMap<ScalarNode, BrokenText> {
  const found = new Map<ScalarNode, BrokenText>();
  const unknown = plan.structure.flatMap((problem) => (problem.kind === 'unknown-key' ? [problem] : []));
  const unknownEntries = new Set(
    unknown.filter(({ suggestion }) => suggestion === undefined).map(({ entry }) => entry),
  );
  for (const map of new Set(unknown.map((problem) => problem.map))) {
    for (const broken of brokenIn(plan.source.text, map, unknownEntries)) {
      found.set(broken.value, broken);
      for (const { key } of broken.keys) found.set(key, broken);
    }
  }
  return found;
}

function brokenIn(text: string, map: MapNode, unknown: ReadonlySet<MapEntry>): readonly BrokenText[] {
  if (map.style !== 'flow') return [];
  const found: { value: ScalarNode; keys: MapEntry[] }[] = [];
  let current: { value: ScalarNode; keys: MapEntry[] } | undefined;
  for (const entry of map.entries) {
    const before = current?.keys.at(-1)?.key ?? current?.value;
    if (current !== undefined && before !== undefined && unknown.has(entry) && isRest(text, before, entry)) {
      if (current.keys.length === 0) found.push(current);
      current.keys.push(entry);
    } else {
      const { value } = entry;
      current = value.kind === 'scalar' && value.style === 'plain' && !isEmpty(value) ? { value, keys: [] } : undefined;
    }
  }
  return found.map(({ value, keys }) => {
    const span = { start: value.span.start, end: keys.at(-1)?.key.span.end ?? value.span.end };
    return { value, keys, span, text: text.slice(span.start, span.end).replace(/\s+/g, ' ') };
  });
}

/** Whether an entry is a key without colon and value, with nothing but a comma in front of it. */
function isRest(text: string, before: ScalarNode, { key, value }: MapEntry): boolean {
  return (
    key.style === 'plain' &&
    isEmpty(value) &&
    /^\s*,\s*$/.test(text.slice(before.span.end, key.span.start)) &&
    !/^\s*:/.test(text.slice(key.span.end))
  );
}
