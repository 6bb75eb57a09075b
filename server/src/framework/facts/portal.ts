import type { Plan } from '../../core/plan.ts';

/** How the plan relies on a partner portal, as the beginning of a sentence; undefined when it does not. */
export function usesPortal(plan: Plan): string | undefined {
  if (plan.attribution?.routing?.triggers?.items.some(({ value }) => value === 'portal')) {
    return 'Registrations arrive by the portal';
  }
  const tier = plan.tiers?.items.find(({ benefits }) => benefits?.portal?.value === true);
  if (tier === undefined) return undefined;
  return `The tier "${tier.name?.value ?? tier.id?.value ?? 'without a name'}" has access to the portal`;
}
