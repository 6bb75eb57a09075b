import type { Span } from '../../core/text.ts';

/**
 * A copy of plain data in which every place is the given one: what was read from an earlier text leads to where the
 * text cannot be read now, instead of to places that hold something else by now. What was one object stays one.
 */
export function relocated<Value>(value: Value, span: Span): Value {
  const copies = new Map<object, unknown>();

  function copy(original: unknown): unknown {
    if (typeof original !== 'object' || original === null) return original;
    const known = copies.get(original);
    if (known !== undefined) return known;
    if (Array.isArray(original)) {
      const items: unknown[] = [];
      copies.set(original, items);
      for (const item of original) items.push(copy(item));
      return items;
    }
    const fresh: Record<string, unknown> = {};
    copies.set(original, fresh);
    for (const [key, inside] of Object.entries(original)) fresh[key] = key === 'span' ? span : copy(inside);
    return fresh;
  }

  return copy(value) as Value;
}
