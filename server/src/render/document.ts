import type { Plan } from '../core/plan.ts';
import type { PlanDocument } from './model.ts';

export function buildDocument(_plan: Plan): PlanDocument {
  const heading = 'Partner Program Infrastructure Plan';
  return { title: heading, heading, head: [], facts: [], sections: [] };
}
