import type * as z from 'zod';
import { brief } from '../../../schemas/brief.ts';
import { partnerPlan } from '../../../schemas/partner-plan.ts';
import { nearest } from '../core/nearest.ts';
import type { PathStep } from '../core/source.ts';
import { schemaAt, shapeOf } from '../core/vocabulary.ts';
import { ToolError } from './tool.ts';

/** What a key is looked for in, and its path there: a plan, or a brief where that is said, or stands in front of it. */
export function keyMeant(
  key: string,
  of: 'plan' | 'brief' = 'plan',
): { readonly root: z.ZodType; readonly path: string } {
  const isOfBrief = key.startsWith('brief.') || (of === 'brief' && !key.startsWith('plan.'));
  return { root: isOfBrief ? brief : partnerPlan, path: key.replace(/^(?:brief|plan)\.(?=.)/, '') };
}

/**
 * The schema of a key, by its path with dots: `tiers.criteria.performance`. Numbers of items may be left out, and names
 * that a person chose are any word.
 *
 * @throws ToolError for a key that there is not.
 */
export function schemaOfKey(key: string, root: z.ZodType = partnerPlan): z.ZodType {
  const path: PathStep[] = [];
  for (const step of key.split('.').filter((part) => !/^(?:\d+|\*|\[\d*\])$/.test(part))) {
    path.push(...itemsAt(path, root), step);
    if (schemaAt(path, root) === undefined) throw new ToolError(unknownKey(key, step, [...path.slice(0, -1)], root));
  }
  const schema = schemaAt(path, root);
  if (schema === undefined || path.length === 0) throw new ToolError(unknownKey(key, key, [], root));
  return schema;
}

/** The keys that may stand in a part, and none where it takes a value. */
export function keysIn(schema: z.ZodType): readonly string[] {
  const shape = shapeOf(schema);
  if (shape.kind === 'map') return [...shape.keys.keys()];
  if (shape.kind === 'list') return keysIn(shape.item);
  return shape.kind === 'either' ? keysIn(shape.group) : [];
}

/** The steps into the items of a list, where a path leads to one. */
function itemsAt(path: readonly PathStep[], root: z.ZodType): PathStep[] {
  const schema = schemaAt(path, root);
  if (schema === undefined) return [];
  const shape = shapeOf(schema);
  const isList = shape.kind === 'list' || (shape.kind === 'either' && shapeOf(shape.group).kind === 'list');
  return isList ? [0] : [];
}

function unknownKey(key: string, step: string, above: readonly PathStep[], root: z.ZodType): string {
  const schema = above.length === 0 ? root : schemaAt(above, root);
  const known = schema === undefined ? [] : keysIn(schema);
  const meant = nearest(step, known);
  const question = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  const place = above.filter((part) => typeof part === 'string').join('.');
  const where = place === '' ? 'The keys' : `The keys of ${place}`;
  const other = root === partnerPlan ? brief : partnerPlan;
  const isOther = above.length === 0 && keysIn(other).includes(step);
  if (isOther) {
    const of = other === brief ? 'brief' : 'plan';
    return `${JSON.stringify(key.slice(0, 80))} is a key of a ${of}. Name it as "${of}.${key.slice(0, 80)}".`;
  }
  const list = known.length === 0 ? ` ${place} takes a value and no keys.` : ` ${where} are: ${known.join(', ')}.`;
  return `There is no key ${JSON.stringify(key.slice(0, 80))}.${question}${list}`;
}
