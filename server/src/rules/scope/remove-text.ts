import { removeItem, removeKey } from '../../core/edits.ts';
import type { FreeText } from '../../core/free-texts.ts';
import type { Plan } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import { entryOf, nodeAt } from '../../core/source.ts';
import { schemaAt, shapeOf } from '../../core/vocabulary.ts';

/** Takes a text out of the plan, where the plan is still complete without it: an item of a list or an optional key. */
export function fixesByRemoval(plan: Plan, { path, node }: FreeText, title: string): readonly Fix[] {
  const owner = path.slice(0, -1);
  const last = path.at(-1);
  const parent = nodeAt(plan.node, owner);
  const { text } = plan.source;
  if (parent?.kind === 'sequence') return [{ title, safe: false, edits: [removeItem(text, parent, node)] }];
  if (parent?.kind !== 'map' || typeof last !== 'string') return [];
  const entry = entryOf(parent, last);
  const schema = schemaAt(owner);
  const shape = schema === undefined ? undefined : shapeOf(schema);
  const isOptional = shape?.kind === 'map' && shape.keys.get(last)?.required === false;
  if (entry === undefined || entry.merged || !isOptional) return [];
  return [{ title, safe: false, edits: [removeKey(text, parent, entry)] }];
}
