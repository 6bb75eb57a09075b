import type { Plan } from '../core/plan.ts';
import { MOST_TIERS } from '../framework/facts/ranked-tiers.ts';

/** A tier of the person's plan, the highest first. */
export interface OwnTier {
  /** Absent where neither the tier nor anything that refers to it says so. */
  readonly id?: string;
  readonly name?: string;
}

/**
 * The tiers of a plan, from its tiers and from what refers to them: a tier that is not written yet, but that movement
 * or co-sell name, counts as well. Empty when the plan says nothing about tiers.
 */
export function ownTiers(plan: Plan): readonly OwnTier[] {
  const written: OwnTier[] = (plan.tiers?.items ?? []).map(({ id, name }) => ({
    ...(id === undefined ? {} : { id: id.value }),
    ...(name === undefined ? {} : { name: name.value }),
  }));
  const known = new Set(written.map(({ id }) => id));
  const named = referredIds(plan).filter((id) => !known.has(id));
  const filled = written.map((tier) => {
    const id = tier.id ?? named.shift();
    return id === undefined ? tier : { ...tier, id };
  });
  // More tiers than that are a mistake after which nothing is completed.
  if (filled.length + named.length > MOST_TIERS) return filled;
  // A name that one letter separates from another is a slip, and no tier of its own.
  const missing = named.filter((id) => !filled.some((tier) => isSlip(id, tier.id ?? '')));
  return inOrder([...filled, ...missing.map((id) => ({ id }))], plan);
}

function referredIds(plan: Plan): string[] {
  const { movement, playbook, measurement, launch } = plan;
  const ids = [
    ...(playbook?.coSell?.tiers?.entries.map(({ key }) => key.value) ?? []),
    ...(launch?.softLaunch?.tiers?.items.map(({ value }) => value) ?? []),
    ...(measurement?.businessReview?.tiers?.items.map(({ value }) => value) ?? []),
    ...movesOf(movement).flatMap(({ lower, upper }) => [upper, lower]),
  ];
  return [...new Set(ids)];
}

/** Puts tiers behind those to which their partners can rise. Everything else keeps its order. */
function inOrder(tiers: readonly OwnTier[], plan: Plan): readonly OwnTier[] {
  const sorted = [...tiers];
  const placeOf = (id: string): number => sorted.findIndex((tier) => tier.id === id);
  for (const _ of tiers) {
    for (const { lower, upper } of movesOf(plan.movement)) {
      const [low, high] = [placeOf(lower), placeOf(upper)];
      if (low < 0 || high < 0 || high < low) continue;
      // Tiers that are written keep their order, and only the others are moved.
      const isWritten = (index: number): boolean =>
        plan.tiers?.items.some(({ id }) => id?.value === sorted[index]?.id) === true;
      const [moved, to] = isWritten(high) ? [low, high] : [high, low];
      if (isWritten(low) && isWritten(high)) continue;
      sorted.splice(to, 0, ...sorted.splice(moved, 1));
    }
  }
  return sorted;
}

function movesOf(movement: Plan['movement']): readonly { readonly lower: string; readonly upper: string }[] {
  return (movement?.rules?.items ?? []).flatMap(({ from, to, when }) => {
    if (from === undefined || to === undefined) return [];
    const leadsDown = when?.items.some(({ below }) => below !== undefined) === true;
    return [leadsDown ? { lower: to.value, upper: from.value } : { lower: from.value, upper: to.value }];
  });
}

function isSlip(one: string, two: string): boolean {
  if (one === two || Math.abs(one.length - two.length) > 1) return false;
  const sorted = (text: string): string => [...text].sort().join('');
  if (sorted(one) === sorted(two)) return true;
  let head = 0;
  while (head < one.length && one[head] === two[head]) head++;
  const tail = (text: string): string => text.slice(head + 1);
  return tail(one) === tail(two) || tail(one) === two.slice(head) || one.slice(head) === tail(two);
}
