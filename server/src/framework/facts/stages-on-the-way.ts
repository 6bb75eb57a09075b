import type { Plan } from '../../core/plan.ts';
import { isLost, isWon, stagesOf } from '../meaning/stages.ts';

/** The stages at which a partner wants to hear from you: neither the first one, nor won or lost. */
export function stagesOnTheWay(plan: Plan): readonly string[] {
  const [, ...later] = stagesOf(plan).map(({ value }) => value);
  return later.filter((stage) => !isWon(stage) && !isLost(stage));
}
