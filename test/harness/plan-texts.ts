import { parse } from 'yaml';
import type * as z from 'zod';
import { partnerPlan } from '../../schemas/partner-plan.ts';
import { shapeOf } from '../../server/src/core/vocabulary.ts';

/** A text that is fine in every field that takes free text, and in no other. */
const probe = 'Any text: with a colon.';

/** Where a value stands in a plan, such as `tiers[0].name`. */
export type Place = string;

/**
 * A plan, as JSON, which is YAML too, in which every free text of another plan is a new one. What is no free text, such
 * as an id, a choice or an amount, stays.
 */
export function withTexts(plan: string, write: (text: string, place: Place) => string): string {
  return JSON.stringify(rewritten(parse(plan), partnerPlan, '', write), undefined, 1);
}

/** A plan, as JSON, in which every scalar of another plan is a new text, also where no free text belongs. */
export function withScalars(plan: string, write: (text: string, place: Place) => string): string {
  return JSON.stringify(rewrittenBlindly(parse(plan), '', write), undefined, 1);
}

/** A plan, as JSON, in which every list of another plan is longer: its items over and over, without their ids twice. */
export function withLists(plan: string, length: number): string {
  return JSON.stringify(lengthened(parse(plan), length), undefined, 1);
}

function rewritten(
  value: unknown,
  schema: z.ZodType | undefined,
  place: Place,
  write: (text: string, place: Place) => string,
): unknown {
  const shape = schema === undefined ? undefined : shapeOf(schema);
  if (Array.isArray(value)) {
    const item = shape?.kind === 'list' ? shape.item : undefined;
    return value.map((each, index) => rewritten(each, item, `${place}[${index}]`, write));
  }
  if (isGroup(value)) {
    const below = (key: string): z.ZodType | undefined => {
      const group = shape?.kind === 'either' ? shapeOf(shape.group) : shape;
      if (group?.kind === 'record') return group.value;
      return group?.kind === 'map' ? group.keys.get(key)?.schema : undefined;
    };
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, rewritten(each, below(key), join(place, key), write)]),
    );
  }
  const single = shape?.kind === 'either' ? shape.single : schema;
  const isFree = typeof value === 'string' && single?.safeParse(probe).success === true;
  return isFree ? write(value, place) : value;
}

function rewrittenBlindly(value: unknown, place: Place, write: (text: string, place: Place) => string): unknown {
  if (Array.isArray(value)) return value.map((each, index) => rewrittenBlindly(each, `${place}[${index}]`, write));
  if (!isGroup(value)) return value === null ? null : write(String(value), place);
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, rewrittenBlindly(each, join(place, key), write)]),
  );
}

function lengthened(value: unknown, length: number): unknown {
  if (isGroup(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, lengthened(each, length)]));
  }
  if (!Array.isArray(value) || value.length === 0) return value;
  return Array.from({ length: Math.max(length, value.length) }, (_, index) => {
    const item: unknown = lengthened(value[index % value.length], length);
    const isCopy = index >= value.length;
    return isCopy && isGroup(item) && typeof item.id === 'string' ? { ...item, id: `${item.id}-${index}` } : item;
  });
}

function join(place: Place, key: string): Place {
  return place === '' ? key : `${place}.${key}`;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
