import type { Money, Quantity } from '../../../../schemas/quantities.ts';
import { perPlan } from '../../core/per-plan.ts';
import type { Located, Plan } from '../../core/plan.ts';

export type Amount = Located<Money>;

/** All amounts of money of a plan or of a part of it, wherever they stand, in the order of the text. */
export function amountsIn(part: unknown): readonly Amount[] {
  const found: Amount[] = [];
  const seen = new Set<unknown>();
  visit(part);
  return found.sort((a, b) => a.node.span.start - b.node.span.start);

  function visit(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item);
      return;
    }
    if (isMoney(value)) {
      // An alias repeats an amount that was written once.
      if (!seen.has(value.node)) found.push(value);
      seen.add(value.node);
      return;
    }
    for (const key of Object.keys(value)) {
      if (key !== 'node' && key !== 'source' && key !== 'structure') visit((value as Record<string, unknown>)[key]);
    }
  }
}

/** All amounts of a plan, for which several ask. */
export const amountsOf: (plan: Plan) => readonly Amount[] = perPlan((plan) => amountsIn(plan));

function isMoney(part: object): part is Amount {
  return 'node' in part && 'value' in part && (part.value as Quantity | undefined)?.kind === 'money';
}

/** How many amounts of a plan are in which currency, in the order in which the currencies come up. */
export function countedCurrencies(plan: Plan): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { value } of amountsOf(plan)) counts.set(value.currency, (counts.get(value.currency) ?? 0) + 1);
  return counts;
}

/**
 * The currency in which a plan counts: the one of most of its amounts, and that of the average deal where two are equally
 * frequent. Undefined in a plan without an amount.
 */
export const currencyOf: (plan: Plan) => string | undefined = perPlan((plan) => {
  const counts = countedCurrencies(plan);
  const most = Math.max(...counts.values());
  const frequent = [...counts].filter(([, count]) => count === most).map(([currency]) => currency);
  const ofDeal = plan.program?.deals?.averageSize?.value.currency;
  return ofDeal !== undefined && frequent.includes(ofDeal) ? ofDeal : frequent[0];
});
