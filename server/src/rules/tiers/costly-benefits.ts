import type { TierPart } from '../../core/plan.ts';

/** The benefits of a tier that cost people or money, as they are written: `partnerSuccess: shared`. */
export function costlyBenefits({ benefits }: TierPart): readonly string[] {
  if (benefits === undefined) return [];
  const { partnerSuccess, coSell, coMarketing, coMarketingBudget } = benefits;
  const found: string[] = [];
  if (partnerSuccess?.value === 'dedicated' || partnerSuccess?.value === 'shared') {
    found.push(`partnerSuccess: ${partnerSuccess.value}`);
  }
  if (coSell !== undefined && coSell.value !== 'none') found.push(`coSell: ${coSell.value}`);
  if (coMarketing?.value === 'budget') found.push('coMarketing: budget');
  else if ((coMarketingBudget?.value.amount ?? 0) > 0) found.push('coMarketingBudget');
  return found;
}

export function hasCostlyBenefits(tier: TierPart): boolean {
  return costlyBenefits(tier).length > 0;
}
