import * as z from 'zod';
import { partnerPlan } from '../../../schemas/partner-plan.ts';
import type { PathStep } from './source.ts';

/** What the vocabulary says of one place in a plan, without the library in which it is written. */
export type Shape =
  | { readonly kind: 'map'; readonly keys: ReadonlyMap<string, KeyShape> }
  | { readonly kind: 'record'; readonly key: z.ZodType; readonly value: z.ZodType }
  | { readonly kind: 'list'; readonly item: z.ZodType }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
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
  const bare = withoutOptional(schema);
  let shape = shapes.get(bare);
  if (shape === undefined) {
    shape = computeShape(bare);
    shapes.set(bare, shape);
  }
  return shape;
}

function computeShape(schema: z.ZodType): Shape {
  if (schema instanceof z.ZodObject) {
    const keys = new Map<string, KeyShape>();
    for (const [key, value] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
      keys.set(key, { schema: value, required: !(value instanceof z.ZodOptional) });
    }
    return { kind: 'map', keys };
  }
  if (schema instanceof z.ZodRecord) {
    return { kind: 'record', key: schema.keyType as z.ZodType, value: schema.valueType as z.ZodType };
  }
  if (schema instanceof z.ZodArray) return { kind: 'list', item: schema.element as z.ZodType };
  if (schema instanceof z.ZodEnum) return { kind: 'choice', values: schema.options.map(String) };
  if (schema instanceof z.ZodBoolean) return { kind: 'flag' };
  return { kind: 'value' };
}

function withoutOptional(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
}

export function documentationOf(schema: z.ZodType): Documentation {
  const { title, description, examples } = (withoutOptional(schema).meta() ?? {}) as {
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

/** The schema at a path of a plan; undefined where the vocabulary knows nothing. */
export function schemaAt(path: readonly PathStep[]): z.ZodType | undefined {
  let schema: z.ZodType | undefined = partnerPlan;
  for (const step of path) {
    if (schema === undefined) return undefined;
    const shape: Shape = shapeOf(schema);
    if (shape.kind === 'map') schema = shape.keys.get(String(step))?.schema;
    else if (shape.kind === 'record') schema = shape.value;
    else if (shape.kind === 'list') schema = typeof step === 'number' ? shape.item : undefined;
    else schema = undefined;
  }
  return schema;
}
