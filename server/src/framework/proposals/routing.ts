import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { ownDealObject } from '../crm/plan-fields.ts';
import { assignmentFor, registeredFacts, sourcedViewOf } from '../facts/assignments.ts';
import { roleOf } from './roles.ts';

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
