import { type Plan, readPlan } from '../core/plan.ts';
import type { MapNode } from '../core/source.ts';

/** A generated plan that is being fitted to the plan of the person. */
export interface Draft {
  readonly text: string;
  readonly plan: Plan;
  readonly root: MapNode;
}

export function readDraft(text: string): Draft {
  const plan = readPlan(text);
  if (plan.node === undefined) throw new Error('A generated plan is a group of sections.');
  return { text, plan, root: plan.node };
}
