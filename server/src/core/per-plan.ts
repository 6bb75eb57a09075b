import { addReads, noteReads, type Reads } from './noted-reads.ts';
import type { Plan } from './plan.ts';

/**
 * Makes something of a plan once, because a plan never changes and many ask for it.
 *
 * @param make what is made of a plan, and of a key where there are several such things.
 */
export function perPlan<Value>(make: (plan: Plan, key: string) => Value): (plan: Plan, key?: string) => Value {
  const made = new WeakMap<Plan, Map<string, { readonly result: Value; readonly reads: Reads }>>();
  return (plan, key = '') => {
    let known = made.get(plan);
    if (known === undefined) {
      known = new Map();
      made.set(plan, known);
    }
    const kept = known.get(key);
    if (kept !== undefined) {
      addReads(plan, kept.reads);
      return kept.result;
    }
    const fresh = noteReads(plan, () => make(plan, key));
    known.set(key, fresh);
    return fresh.result;
  };
}
