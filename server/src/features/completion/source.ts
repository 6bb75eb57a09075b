import type { PathStep } from '../../core/source.ts';
import type { CheckedDocument } from '../document.ts';
import { namedThings } from '../names.ts';
import { referredTarget } from '../references.ts';
import type { FormSource } from './form.ts';
import { proposedQuantity } from './quantities.ts';

/** What the forms of a plan take from the plan itself: its names, its currency, and the day. */
export function formSourceOf(document: CheckedDocument): FormSource {
  return {
    names(path: readonly PathStep[]) {
      const target = referredTarget(path);
      return target === undefined ? [] : namedThings(document.plan, target).map(({ name }) => name);
    },
    proposal: (schema) => proposedQuantity(schema, document),
  };
}
