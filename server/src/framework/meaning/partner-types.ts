import type { PartnerType } from '../../../../schemas/program.ts';
import { freeTexts } from '../../core/free-texts.ts';
import type { Plan } from '../../core/plan.ts';
import type { PathStep } from '../../core/source.ts';

export function hasPartnerType(plan: Plan, type: PartnerType): boolean {
  return plan.program?.partnerTypes?.items.some(({ value }) => value === type) ?? false;
}

/** Whether any text below one of the paths matches a pattern. */
export function mentions(plan: Plan, paths: readonly (readonly PathStep[])[], pattern: RegExp): boolean {
  return paths.some((path) => freeTexts(plan, path).some(({ text }) => pattern.test(text)));
}
