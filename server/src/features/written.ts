import type * as z from 'zod';
import { entryOf, type PathStep, type ScalarNode, type SourceNode } from '../core/source.ts';
import { schemaAt } from '../core/vocabulary.ts';

/**
 * Visits every key and every single value at the place where it is written, in the order of the text. What an alias or a
 * merge stands for is written elsewhere.
 *
 * @param visit gets the schema of a value; undefined for a key, and for what the vocabulary does not know.
 */
export function eachWritten(
  node: SourceNode,
  schema: z.ZodType | undefined,
  visit: (node: ScalarNode, schema: z.ZodType | undefined) => void,
): void {
  if (node.kind === 'scalar') {
    visit(node, schema);
  } else if (node.kind === 'sequence') {
    for (const [index, item] of node.items.entries()) {
      if (!node.aliases?.[index]) eachWritten(item, below(schema, index), visit);
    }
  } else {
    for (const { key, value, alias, merged } of node.entries) {
      if (merged) continue;
      visit(key, undefined);
      if (alias === undefined) eachWritten(value, below(schema, String(key.value)), visit);
    }
  }
}

/** Whether what stands at a path is written there, and not where the anchor of an alias or of a merge is. */
export function isWrittenAt(path: readonly PathStep[], root: SourceNode | undefined): boolean {
  let node = root;
  for (const step of path) {
    if (node?.kind === 'sequence' && typeof step === 'number') {
      if (node.aliases?.[step]) return false;
      node = node.items[step];
    } else if (node?.kind === 'map') {
      const entry = entryOf(node, String(step));
      if (entry === undefined || entry.merged || entry.alias !== undefined) return false;
      node = entry.value;
    } else {
      return false;
    }
  }
  return node !== undefined;
}

function below(schema: z.ZodType | undefined, step: PathStep): z.ZodType | undefined {
  return schema === undefined ? undefined : schemaAt([step], schema);
}
