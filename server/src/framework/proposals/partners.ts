import type { Plan } from '../../core/plan.ts';
import { practice } from '../practice.ts';

/** The partners of today and those planned: as many as the tiers add up to, else what is usual in that state. */
export function proposedPartners(plan: Plan): { readonly current: number; readonly target: number } {
  const isNew = plan.program?.state?.value === 'none';
  const counts = plan.tiers?.items.map(({ partners }) => partners?.value) ?? [];
  const isComplete = counts.length > 0 && counts.length === plan.tiers?.node.items.length;
  const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
  const known = isComplete && counts.every((count) => count !== undefined) && sum > 0 ? sum : undefined;
  if (isNew) return { current: 0, target: Math.max(known ?? practice.partnersOfNewProgram, sum) };
  const state = plan.program?.state?.value;
  const usual =
    state === 'rebuild' || state === 'running'
      ? practice.partnersOfProgramToRebuild
      : practice.partnersOfInformalProgram;
  // Partners that are active count, not those that are signed, so the plan starts with those of today.
  const current = known ?? Math.max(usual, sum);
  return { current, target: current };
}
