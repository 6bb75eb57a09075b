import type { Money, Quantity } from '../../../../schemas/quantities.ts';
import { perPlan } from '../../core/per-plan.ts';
import type { Located, Plan } from '../../core/plan.ts';

export type Amount = Located<Money>;

/** All amounts of money of a plan or of a part of it, wherever they stand, in the order of the text. */
export function amountsIn(part: unknown): readonly Amount[] {
  // An alias repeats an amount that was written once.
  const once = new Map(written(part).map((amount) => [amount.node, amount]));
  return [...once.values()].sort((a, b) => a.node.span.start - b.node.span.start);
}

/** The amounts of a part, those that an alias repeats once for each place. */
function written(part: unknown): readonly Amount[] {
  if (typeof part !== 'object' || part === null) return NONE;
  if (isMoney(part)) return [part];
  const found: Amount[] = [];
  for (const key of Object.keys(part)) {
    if (key === 'node' || key === 'source' || key === 'structure') continue;
    const inside = (part as Record<string, unknown>)[key];
    const amounts = Array.isArray(inside) ? inside.map(writtenInItem) : [written(inside)];
    for (const each of amounts) for (const amount of each) found.push(amount);
  }
  return found.length === 0 ? NONE : found;
}

const NONE: readonly Amount[] = [];

/** Items never change, and when a key is typed nearly all are those of the text before. */
const amountsByItem = new WeakMap<object, readonly Amount[]>();

function writtenInItem(item: object): readonly Amount[] {
  const known = amountsByItem.get(item) ?? written(item);
  amountsByItem.set(item, known);
  return known;
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
