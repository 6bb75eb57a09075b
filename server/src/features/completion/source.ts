import * as z from 'zod';
import type { PathStep } from '../../core/source.ts';
import { printScalar } from '../../core/yaml-scalar.ts';
import { singleOf } from '../../framework/proposals/at-place.ts';
import type { CheckedDocument } from '../document.ts';
import { namedThings } from '../names.ts';
import { referredTarget } from '../references.ts';
import type { FormSource } from './form.ts';
import { proposalsFor } from './proposed.ts';
import { proposedQuantity } from './quantities.ts';

/** What the forms of a plan take from the plan itself: its names, its currency, and the day. */
export function formSourceOf(document: CheckedDocument): FormSource {
  return {
    names(path: readonly PathStep[]) {
      const target = referredTarget(path);
      return target === undefined ? [] : namedThings(document.plan, target).map(({ name }) => name);
    },
    proposal: (schema, path, inFlow) =>
      defaultOf(schema) ?? firstText(document, path, inFlow) ?? proposedQuantity(schema, document),
  };
}

/** A text or a quantity that follows from the plan. An example that does not is no more than a person could think of. */
function firstText(document: CheckedDocument, path: readonly PathStep[], inFlow: boolean): string | undefined {
  for (const { value, from } of proposalsFor(document, path)) {
    const single = singleOf(value);
    if (single !== undefined && from !== 'example') return printScalar(single, inFlow);
  }
  return undefined;
}

/** The value that counts where a key is left out, as it is written; undefined where there is none, or no single one. */
export function defaultOf(schema: z.ZodType): string | undefined {
  if (!(schema instanceof z.ZodDefault)) return undefined;
  const value: unknown = schema.parse(undefined);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
