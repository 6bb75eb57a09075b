import type { Plan } from '../../core/plan.ts';
import { partnersOfType } from '../meaning/partner-types.ts';

/**
 * Why partners and the direct sales team will work the same accounts, as the beginning of a sentence: the program has
 * resellers, or a tier sells together with sales. Undefined where neither is so.
 */
export function whySameAccounts(plan: Plan): string | undefined {
  const resellers = partnersOfType(plan, 'reseller');
  if (resellers !== undefined) return `The program has ${resellers}`;
  const tier = plan.tiers?.items.find(
    ({ benefits }) => benefits?.coSell?.value === 'every-deal' || benefits?.coSell?.value === 'above-threshold',
  );
  if (tier !== undefined) return `The tier "${tier.name?.value ?? tier.id?.value ?? 'without a name'}" co-sells`;
  const model = plan.playbook?.coSell?.tiers?.entries.find(({ value }) => value.value !== 'none');
  return model === undefined ? undefined : `The tier "${model.key.value}" co-sells`;
}
