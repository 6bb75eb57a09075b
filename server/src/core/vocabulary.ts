import * as z from 'zod';
import { isSharedKey, knownSchema, mayShare, unknown } from '../../../schemas/field.ts';
import { partnerPlan } from '../../../schemas/partner-plan.ts';
import type { PathStep } from './source.ts';

/** What the vocabulary says of one place in a plan, without the library in which it is written. */
export type Shape =
  | {
      readonly kind: 'map';
      readonly keys: ReadonlyMap<string, KeyShape>;
      /** Whether a key that is none of the vocabulary may stand here, because it only holds what others repeat. */
      readonly isShared: (key: string) => boolean;
    }
  | { readonly kind: 'record'; readonly key: z.ZodType; readonly value: z.ZodType }
  | { readonly kind: 'list'; readonly item: z.ZodType }
  /** With `isOpen`, a plan may write others that it defines itself. */
  | {
      readonly kind: 'choice';
      readonly values: readonly string[];
      readonly isOpen?: true;
      /** Other words that stand for one of the values. */
      readonly words?: readonly string[];
    }
  /** A single value, or a group of keys that says more. */
  | { readonly kind: 'either'; readonly single: z.ZodType; readonly group: z.ZodType }
  | { readonly kind: 'flag' }
  | { readonly kind: 'value' };

export interface KeyShape {
  readonly schema: z.ZodType;
  readonly required: boolean;
}

/** The words about a field that its schema carries. */
export interface Documentation {
  readonly title?: string;
  readonly description?: string;
  readonly example?: unknown;
}

const shapes = new WeakMap<z.ZodType, Shape>();

/** The shape of a schema. Computed once for each schema, because every keystroke asks. */
export function shapeOf(schema: z.ZodType): Shape {
  let shape = shapes.get(schema);
  if (shape === undefined) {
    const bare = withoutOptional(schema);
    shape = shapes.get(bare) ?? computeShape(bare);
    shapes.set(bare, shape);
    shapes.set(schema, shape);
  }
  return shape;
}

function computeShape(schema: z.ZodType): Shape {
  if (schema instanceof z.ZodObject) {
    const keys = new Map<string, KeyShape>();
    for (const [key, value] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
      keys.set(key, { schema: value, required: withoutOptional(value) === value });
    }
    return { kind: 'map', keys, isShared: mayShare(schema) ? isSharedKey : () => false };
  }
  if (schema instanceof z.ZodRecord) {
    return { kind: 'record', key: schema.keyType as z.ZodType, value: schema.valueType as z.ZodType };
  }
  if (schema instanceof z.ZodArray) return { kind: 'list', item: schema.element as z.ZodType };
  if (schema instanceof z.ZodEnum) return { kind: 'choice', values: schema.options.map(String) };
  if (schema instanceof z.ZodPipe && schema.in instanceof z.ZodEnum) {
    const all = schema.in.options.map(String);
    const isValue = (word: string): boolean => schema.parse(word) === word;
    const words = all.filter((word) => !isValue(word));
    // Initials are shown as initials, and in small letters they are the same word.
    const shown = words.filter((word) => word === word.toUpperCase() || !words.includes(word.toUpperCase()));
    return { kind: 'choice', values: all.filter(isValue), words: shown };
  }
  const known = knownSchema(schema);
  if (known !== undefined) {
    const shape = shapeOf(known);
    return shape.kind === 'choice' ? { kind: 'choice', values: [...shape.values, unknown] } : shape;
  }
  if (schema instanceof z.ZodUnion) {
    const options = schema.options as readonly z.ZodType[];
    const group = options.find((option) => option instanceof z.ZodObject);
    const single = options.find((option) => !(option instanceof z.ZodObject));
    if (group !== undefined && single !== undefined) return { kind: 'either', single, group };
    const [known, other] = options;
    if (known instanceof z.ZodEnum && other instanceof z.ZodString) {
      return { kind: 'choice', values: known.options.map(String), isOpen: true };
    }
  }
  if (schema instanceof z.ZodBoolean) return { kind: 'flag' };
  return { kind: 'value' };
}

/** Whether a fact of the vocabulary may be open: written as `unknown`, which is read as if nothing stood there. */
export function mayBeUnknown(schema: z.ZodType): boolean {
  return knownSchema(withoutOptional(schema)) !== undefined;
}

/** The schema itself, when a key may be left out or has a default. */
function withoutOptional(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? (schema.unwrap() as z.ZodType) : schema;
}

export function documentationOf(schema: z.ZodType): Documentation {
  const { title, description, examples } = (schema.meta() ?? withoutOptional(schema).meta() ?? {}) as {
    title?: string;
    description?: string;
    examples?: readonly unknown[];
  };
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(examples?.[0] === undefined ? {} : { example: examples[0] }),
  };
}

/** The schema at a path, below that of a plan or of another file; undefined where the vocabulary knows nothing. */
export function schemaAt(path: readonly PathStep[], root: z.ZodType = partnerPlan): z.ZodType | undefined {
  let schema: z.ZodType | undefined = root;
  for (const step of path) {
    if (schema === undefined) return undefined;
    const shape: Shape = shapeOf(schema);
    schema = childOf(shape.kind === 'either' ? shapeOf(shape.group) : shape, step);
  }
  return schema;
}

/** The example that the vocabulary gives for the part at a path; undefined where it has none. */
export function exampleAt(path: readonly PathStep[]): unknown {
  const schema = schemaAt(path);
  return schema === undefined ? undefined : documentationOf(schema).example;
}

function childOf(shape: Shape, step: PathStep): z.ZodType | undefined {
  if (shape.kind === 'map') return shape.keys.get(String(step))?.schema;
  if (shape.kind === 'record') return shape.value;
  if (shape.kind === 'list') return typeof step === 'number' ? shape.item : undefined;
  return undefined;
}
