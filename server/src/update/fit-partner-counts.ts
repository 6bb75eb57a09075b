import type { Plan } from '../core/plan.ts';
import type { TextEdit } from '../core/text.ts';
import { change } from './change.ts';
import type { Draft } from './draft.ts';

/** Edits that let the partners of a draft's tiers, together with those of the person's tiers, add up to the program. */
export function withOwnPartnerCounts(draft: Draft, plan: Plan): readonly TextEdit[] {
  const { target, current } = plan.program?.partners ?? {};
  const total = target?.value ?? current?.value;
  const tiers = draft.plan.tiers?.items ?? [];
  const counts = tiers.map((tier) => ({
    node: tier.partners?.node,
    drafted: tier.partners?.value ?? 0,
    own: plan.tiers?.items.find(({ id }) => id?.value === tier.id?.value)?.partners?.value,
  }));
  const open = counts.filter(({ own, node }) => own === undefined && node !== undefined);
  if (total === undefined || open.length === 0) return [];
  let left = total - counts.reduce((sum, { own = 0 }) => sum + own, 0);
  let drafted = open.reduce((sum, count) => sum + count.drafted, 0);
  if (left < open.length) return [];
  return open.flatMap((count) => {
    // Each gets its share of what is left, and the last one all the rest.
    const share = drafted === 0 ? 1 : Math.max(1, Math.round((left * count.drafted) / drafted));
    left -= share;
    drafted -= count.drafted;
    return change(draft, count.node, share);
  });
}
