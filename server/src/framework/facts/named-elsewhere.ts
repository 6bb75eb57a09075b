import type { Plan } from '../../core/plan.ts';

/** The tiers that the rest of a plan speaks of. */
export interface NamedTiers {
  /** All of them, the highest first, as far as the plan tells. */
  readonly all: readonly string[];
  /** Those that the list of tiers does not declare. */
  readonly undeclared: readonly string[];
}

/** Co-sell models stand in the order of the tiers, and a way up leads from the lower tier to the higher one. */
export function tiersNamedElsewhere({ tiers, movement, playbook, launch, measurement }: Plan): NamedTiers {
  const ways = (movement?.rules?.items ?? []).filter(
    ({ when }) => !when?.items.some(({ below }) => below !== undefined),
  );
  const named = [
    ...(playbook?.coSell?.tiers?.entries.map(({ key }) => key.value) ?? []),
    ...(launch?.softLaunch?.tiers?.items.map(({ value }) => value) ?? []),
    ...(measurement?.businessReview?.tiers?.items.map(({ value }) => value) ?? []),
    ...ways.flatMap(({ from, to }) => [to?.value, from?.value]),
  ].filter((id) => id !== undefined);
  const all = [...new Set(named)];
  const declared = new Set(tiers?.items.map(({ id }) => id?.value));
  return { all, undeclared: all.filter((id) => !declared.has(id)) };
}
