import type { MovementPart, Plan } from '../../core/plan.ts';
import { type PathStep, withIndex } from '../../core/source.ts';
import { laddersOf, type RankedTier, rankedTiers } from './ranked-tiers.ts';

type MovePart = NonNullable<MovementPart['rules']>['items'][number];

/** A movement rule, and which way it leads. */
export interface Move {
  readonly move: MovePart;
  readonly path: readonly PathStep[];
  readonly direction: 'up' | 'down';
  /** The tier on the higher end. */
  readonly upper: RankedTier;
  readonly lower: RankedTier;
}

/** A way in the middle of a sentence: "The way up from Tier 2 to Tier 1". */
export function wayInWords({ direction, upper, lower }: Move): string {
  return direction === 'up' ? `up from ${lower.title} to ${upper.title}` : `down from ${upper.title} to ${lower.title}`;
}

/** The movement rules between two tiers that both exist. Rules that name others are reported elsewhere. */
export function movesOf(plan: Plan): readonly Move[] {
  const byId = tiersById(plan);
  return withIndex(plan.movement?.rules).flatMap(({ part: move, index }) => {
    const from = byId.get(move.from?.value ?? '');
    const to = byId.get(move.to?.value ?? '');
    if (from === undefined || to === undefined || from.track !== to.track || from.level === to.level) return [];
    const isUp = to.level < from.level;
    const path = ['movement', 'rules', index];
    return [{ move, path, direction: isUp ? 'up' : 'down', upper: isUp ? to : from, lower: isUp ? from : to }];
  });
}

/**
 * What two movement rules have in common that lead the same way: the direction and the two tiers. A tier is known by its
 * place in the list, because every track has a Tier 1, and titles repeat.
 */
export function keyOfMove(direction: Move['direction'], upper: RankedTier, lower: RankedTier): string {
  return `${direction} ${upper.path[1]} ${lower.path[1]}`;
}

/** Two tiers that stand next to each other, of which each has an id that no other tier has. */
export interface Neighbors {
  readonly upper: RankedTier;
  readonly lower: RankedTier;
  readonly upperId: string;
  readonly lowerId: string;
}

export function neighborsOf(plan: Plan): readonly Neighbors[] {
  const byId = tiersById(plan);
  return laddersOf(plan).flatMap((tiers) =>
    tiers.slice(1).flatMap((lower, index) => {
      const upper = tiers[index];
      const upperId = upper?.tier.id?.value;
      const lowerId = lower.tier.id?.value;
      if (upper === undefined || upperId === undefined || lowerId === undefined) return [];
      if (byId.get(upperId)?.tier !== upper.tier || byId.get(lowerId)?.tier !== lower.tier) return [];
      return [{ upper, lower, upperId, lowerId }];
    }),
  );
}

/**
 * Tells whether a rule may be meant to lead from one tier to another although it does not say so: one of its ends fits,
 * and the other cannot be read, names no tier, or the same one. Then the wrong end is the fault, and no rule is missing.
 */
export function openMoves(plan: Plan): (from: string, to: string) => boolean {
  const byId = tiersById(plan);
  const rules = plan.movement?.rules;
  const starts = new Set<string>();
  const ends = new Set<string>();
  let isAnywhere = rules !== undefined && rules.items.length < rules.node.items.length;
  for (const move of rules?.items ?? []) {
    const from = byId.has(move.from?.value ?? '') ? move.from?.value : undefined;
    const to = byId.has(move.to?.value ?? '') ? move.to?.value : undefined;
    if (from === undefined && to === undefined) isAnywhere = true;
    if (from !== undefined && (to === undefined || to === from)) starts.add(from);
    if (to !== undefined && (from === undefined || from === to)) ends.add(to);
  }
  return (from, to) => isAnywhere || starts.has(from) || ends.has(to);
}

/** The first tier with each id. */
export function tiersById(plan: Plan): ReadonlyMap<string, RankedTier> {
  const byId = new Map<string, RankedTier>();
  for (const ranked of rankedTiers(plan)) {
    const id = ranked.tier.id?.value;
    if (id !== undefined && !byId.has(id)) byId.set(id, ranked);
  }
  return byId;
}

/** Whether the criteria of the tiers decide who moves in a direction, so that no rule has to repeat them. */
export function isByCriteria({ movement }: Plan, direction: 'up' | 'down'): boolean {
  const way = movement?.[direction];
  // A value that cannot be read is reported where it stands.
  return way?.node.entries.some(({ key }) => key.value === 'to') === true;
}
