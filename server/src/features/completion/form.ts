import type * as z from 'zod';
import { escapeChoice, escapeSnippet } from '../../core/snippet-text.ts';
import type { PathStep } from '../../core/source.ts';
import { type KeyShape, shapeOf } from '../../core/vocabulary.ts';

/** How a value is written at a place: what can be chosen, and what is proposed. */
export interface FormSource {
  /** The names that can stand at a path, where it refers to something; empty when there are none yet. */
  names(path: readonly PathStep[]): readonly string[];
  /** A value that would be fine at a path, as YAML; undefined where only a person knows what belongs there. */
  proposal(schema: z.ZodType, path: readonly PathStep[], inFlow: boolean): string | undefined;
}

export interface FormPlace {
  /** Whether the text stands on lines, and not inside { } or [ ]. */
  readonly block: boolean;
  /** The column of the key, when it stands on lines. */
  readonly column: number;
  /** The names that other keys of the group propose already. Who moves from a tier does not move to the same one. */
  readonly taken?: Set<string>;
}

/** The forms of keys, items and values as snippets: with the keys that are required, and placeholders to fill in. */
export function createForms(source: FormSource) {
  let stops = 0;

  function entry(key: string, schema: z.ZodType, path: readonly PathStep[], place: FormPlace): string {
    return `${escapeSnippet(key)}:${contentOf(schema, [...path, key], place)}`;
  }

  /** The value behind a key, with the space or the line break in front of it. */
  function contentOf(schema: z.ZodType, path: readonly PathStep[], place: FormPlace): string {
    const shape = shapeOf(schema);
    const below = { ...place, column: place.column + 2 };
    if (shape.kind === 'map' || shape.kind === 'record') {
      if (!place.block) return ` { ${group(schema, path, below)} }`;
      return newLine(below.column) + group(schema, path, below);
    }
    if (shape.kind === 'list') {
      const nested = ['map', 'record'].includes(shapeOf(shape.item).kind);
      const inline = !place.block || choicesOf(shape.item, [...path, 0]).length > 0;
      if (inline)
        return ` [${nested ? `{ ${group(shape.item, [...path, 0], below)} }` : scalar(shape.item, [...path, 0], true)}]`;
      return `${newLine(below.column)}${item(shape.item, [...path, 0], below)}`;
    }
    return ` ${scalar(schema, path, !place.block, place.taken)}`;
  }

  /** An item of a list with its hyphen, in the column of the hyphen. */
  function item(schema: z.ZodType, path: readonly PathStep[], place: FormPlace): string {
    const nested = ['map', 'record'].includes(shapeOf(schema).kind);
    return `- ${nested ? group(schema, path, { ...place, column: place.column + 2 }) : scalar(schema, path, !place.block)}`;
  }

  /** The required keys of a group, or a place to write the first one. */
  function group(schema: z.ZodType, path: readonly PathStep[], place: FormPlace): string {
    const required = requiredKeys(schema);
    if (required.length === 0) return stop();
    const inside = { ...place, taken: new Set<string>() };
    const entries = required.map(([key, { schema: value }]) => entry(key, value, path, inside));
    return entries.join(place.block ? newLine(place.column) : ', ');
  }

  function scalar(schema: z.ZodType, path: readonly PathStep[], inFlow: boolean, taken = new Set<string>()): string {
    const choices = choicesOf(schema, path);
    const proposal = source.proposal(schema, path, inFlow);
    if (choices.length > 0) {
      const free = choices.filter((value) => !taken.has(value));
      const [first, ...others] = new Set([...free.filter((value) => value === proposal), ...free]);
      if (first === undefined) return stop();
      if (source.names(path).includes(first)) taken.add(first);
      return choice([first, ...others, ...choices.filter((value) => !free.includes(value))]);
    }
    return proposal === undefined ? stop() : `\${${++stops}:${escapeSnippet(proposal)}}`;
  }

  function choicesOf(schema: z.ZodType, path: readonly PathStep[]): readonly string[] {
    const shape = shapeOf(schema);
    if (shape.kind === 'choice') return shape.isOpen ? [...source.names(path), ...shape.values] : shape.values;
    if (shape.kind === 'flag') return ['true', 'false'];
    if (shape.kind === 'either') return choicesOf(shape.single, path);
    return shape.kind === 'value' ? source.names(path) : [];
  }

  function choice(values: readonly string[]): string {
    return `\${${++stops}|${values.map(escapeChoice).join(',')}|}`;
  }

  function stop(): string {
    return `$${++stops}`;
  }

  return { entry, item, group, contentOf };
}

function requiredKeys(schema: z.ZodType): readonly (readonly [string, KeyShape])[] {
  const shape = shapeOf(schema);
  return shape.kind === 'map' ? [...shape.keys].filter(([, { required }]) => required) : [];
}

export function newLine(column: number): string {
  return `\n${' '.repeat(column)}`;
}
