import type { ConflictSituation } from '../../../../schemas/attribution.ts';
import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { roleOf, rolesOf } from './roles.ts';
import { proposedTimes } from './times.ts';

/** The situations that a plan has to settle, the one that is sure to come first. */
export const demandedSituations = ['sales-already-active', 'two-partners'] as const satisfies ConflictSituation[];

/** The conflict rule for a situation, with all that it takes to be decided. */
export function proposedConflictRule(
  plan: Plan,
  situation: (typeof demandedSituations)[number] | 'existing-customer',
): { readonly [key: string]: Printable } {
  const decision = {
    decidedBy: { placeholder: roleOf(plan, 'partnerOperations') },
    within: { placeholder: proposedTimes(plan).conflict },
  };
  switch (situation) {
    case 'sales-already-active':
      return {
        when: situation,
        outcome: {
          placeholder: 'The deal stays with sales, and counts as Partner-influenced when the partner adds to it.',
        },
        ...decision,
        otherwise: { placeholder: OTHERWISE },
        escalation: { placeholder: rolesOf(plan, 'headOfPartnerships', 'headOfSales') },
      };
    case 'two-partners':
      return {
        when: situation,
        outcome: { placeholder: 'The first accepted registration counts, the second partner is told why.' },
        ...decision,
      };
    case 'existing-customer':
      return {
        when: situation,
        outcome: { placeholder: 'The incumbent reseller keeps renewals and extensions.' },
        ...decision,
      };
  }
}

/**
 * What holds when nobody decides in time about an account on which sales works already. A registration that is accepted
 * then would be partner-sourced after sales has had contact, which the definition rules out.
 */
export const OTHERWISE = 'The deal stays with sales.';

/** Whom a side turns to that does not accept the decision, and how long they take. */
export function proposedEscalation(plan: Plan): string {
  return `${rolesOf(plan, 'headOfPartnerships', 'headOfSales')}, within ${proposedTimes(plan).escalation}`;
}
