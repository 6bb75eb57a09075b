import type { Plan } from '../../core/plan.ts';
import { hasPartnerType, partnersOfType } from '../meaning/partner-types.ts';
import { rankedTiers, tierTitle } from './ranked-tiers.ts';

/**
 * Why partners and the direct sales team will work the same accounts, as the beginning of a sentence: the program has
 * resellers, a tier sells together with sales, or its own services compete with integrators. Undefined where none is so.
 */
export function whySameAccounts(plan: Plan): string | undefined {
  const resellers = partnersOfType(plan, 'reseller');
  if (resellers !== undefined) return `The program has ${resellers}`;
  const ranked = rankedTiers(plan).find(({ tier: { benefits } }) =>
    ['every-deal', 'above-threshold'].includes(benefits?.coSell?.value ?? ''),
  );
  if (ranked !== undefined) return `${ranked.title} co-sells`;
  const model = plan.playbook?.coSell?.tiers?.entries.find(({ value }) => value.value !== 'none');
  if (model !== undefined) return `${tierTitle(plan, String(model.key.value))} co-sells`;
  // Whoever implements and advises meets the services team of the vendor before it meets its sales.
  const motion = plan.program?.motion?.value ?? '';
  return hasPartnerType(plan, 'system-integrator') && OWN_SERVICES.test(motion)
    ? 'The program names a services team of your own beside its partners'
    : undefined;
}

const OWN_SERVICES =
  /\b(?:our|my) (?:own )?(?:\p{L}+ )?(?:services|consulting|delivery|implementation|professional services|consultants)\b(?! (?:partners?|program))/iu;
