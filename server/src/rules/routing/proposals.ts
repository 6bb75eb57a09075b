import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { ownDealObject } from '../../framework/crm/plan-fields.ts';
import { roleOf } from '../../framework/proposals/roles.ts';
import { assignmentFor, registeredFacts, sourcedViewOf } from './assignments.ts';

/** How registrations get into the CRM, with the three facts that each of them brings. */
export function proposedRouting(plan: Plan): { readonly [key: string]: Printable } {
  const view = sourcedViewOf(plan);
  return {
    name: { placeholder: 'Partner deal registration intake' },
    triggers: [{ placeholder: 'portal' }],
    creates: ownDealObject(plan),
    sets: registeredFacts.map((fact) => assignmentFor(plan, fact)),
    ...(view === undefined ? {} : { view }),
    owner: { placeholder: roleOf(plan, 'partnerOperations') },
  };
}
